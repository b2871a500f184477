import { ArrowDown, ListTree } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Segmented } from '@/components/ui/segmented'
import type { Order } from '@/lib/views/timeline'

const ORDERS = [
  { value: 'grouped', label: 'Grouped' },
  { value: 'arrival', label: 'Arrival' },
] as const

type Props = { readonly order: Order; readonly onOrder: (order: Order) => void }

/** The order of rows; where there is no room for both words, one button that changes it. */
export const OrderSwitch = ({ order, onOrder }: Props) => {
  const grouped = order === 'grouped'
  const Icon = grouped ? ListTree : ArrowDown
  return (
    <>
      <div className="hidden @min-[600px]:block">
        <Segmented label="Order of rows" options={ORDERS} value={order} onChange={onOrder} />
      </div>
      <IconButton
        label={grouped ? 'Rows are grouped by call: show them as they arrived' : 'Rows are as they arrived: group them'}
        className="@min-[600px]:hidden"
        onClick={() => {
          onOrder(grouped ? 'arrival' : 'grouped')
        }}
      >
        <Icon aria-hidden className="size-3.5" />
      </IconButton>
    </>
  )
}
