'use client'

import { X } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { formatClock } from '@/components/ui/format'
import { IconButton } from '@/components/ui/icon-button'
import { Tabs } from '@/components/ui/tabs'
import { shownTab, tabsFor } from './detail-tabs'
import type { DetailTab } from './detail-tabs'
import { ExchangePanel } from './exchange-panel'
import { HttpPanel } from './http-panel'
import { MessagePanel } from './message-panel'
import { NotePanel } from './note-panel'
import { RawPanel } from './raw-panel'
import { useSelected } from './use-selected'
import type { Selected } from './use-selected'

type Props = {
  readonly rowKey: string
  readonly tab: DetailTab
  readonly onTab: (tab: DetailTab) => void
  readonly onShow: (rowKey: string) => void
  readonly onClose: () => void
}

type PanelProps = { readonly tab: DetailTab; readonly selected: Selected; readonly onShow: (rowKey: string) => void }

const Panel = ({ tab, selected: { message, http, exchange, ask, event }, onShow }: PanelProps) => {
  switch (tab) {
    case 'message':
      return message && <MessagePanel message={message} ask={ask} />
    case 'raw':
      return message && <RawPanel message={message} />
    case 'http':
      return http && <HttpPanel http={http} />
    case 'exchange':
      return exchange && <ExchangePanel exchange={exchange} onShow={onShow} />
    case 'note':
      return event && <NotePanel event={event} />
  }
}

/** Everything known of the selected row. */
export const DetailPane = ({ rowKey, tab, onTab, onShow, onClose }: Props) => {
  const selected = useSelected(rowKey)
  if (!selected) return <EmptyState title="This row is not in the session" />
  const { row } = selected
  const tabs = tabsFor(selected)
  const shown = shownTab(tabs, tab)
  return (
    <section aria-label="Detail" className="bg-panel @container flex min-h-0 flex-1 flex-col">
      <Tabs
        label="Detail of the row"
        tabs={tabs}
        value={shown}
        onChange={onTab}
        end={
          <>
            <span className="font-wire text-faint hidden text-xs whitespace-nowrap tabular-nums @min-[390px]:inline">
              {formatClock(row.at)}
            </span>
            <IconButton label="Close the detail" onClick={onClose}>
              <X aria-hidden className="size-3.5" />
            </IconButton>
          </>
        }
      >
        <Panel key={rowKey} tab={shown} selected={selected} onShow={onShow} />
      </Tabs>
    </section>
  )
}
