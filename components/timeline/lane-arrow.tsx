import { cn } from '@/components/ui/cn'
import type { Direction, RowKind } from '@/lib/views/types'

type Props = { readonly direction: Direction | undefined; readonly kind: RowKind }

const HEADS = { 'client-to-server': 'M0 0 6 4 0 8z', 'server-to-client': 'M6 0 0 4 6 8z' }

/** The lane of a row: towards the server to the right, from it to the left; dotted for what expects no answer. */
export const LaneArrow = ({ direction, kind }: Props) => {
  if (!direction)
    return (
      <span className="flex items-center justify-center">
        <span aria-hidden className="bg-server-bar size-1.5 rounded-full" />
        <span className="sr-only">note</span>
      </span>
    )
  const out = direction === 'client-to-server'
  return (
    <span
      className={cn(
        'flex items-center',
        out ? 'text-out' : 'text-in flex-row-reverse',
        kind === 'malformed' && 'text-bad',
      )}
    >
      <span
        aria-hidden
        className={cn(
          'h-0 flex-1 border-t-[1.5px] border-current',
          kind === 'notification' && 'border-dotted',
          (kind === 'malformed' || kind === 'http') && 'border-dashed',
        )}
      />
      <svg aria-hidden viewBox="0 0 6 8" className="h-2 w-1.5 shrink-0 fill-current">
        <path d={HEADS[direction]} />
      </svg>
      <span className="sr-only">{out ? 'to server' : 'from server'}</span>
    </span>
  )
}
