import { cn } from '@/components/ui/cn'
import type { Row } from '@/lib/views/types'

type Props = Pick<Row, 'kind' | 'app'> & { readonly direction: Row['direction'] | undefined }

const HEADS = { 'client-to-server': 'M0 0 6 4 0 8z', 'server-to-client': 'M6 0 0 4 6 8z' }

/** Between an app and Parley, which is no lane of the server's: half as long, and in nobody's colour. */
const AppArrow = ({ from }: { readonly from: 'app' | 'host' }) => (
  <span className={cn('text-mute mx-1 flex items-center', from === 'app' && 'flex-row-reverse')}>
    <span aria-hidden className="h-0 flex-1 border-t-[1.5px] border-double border-current" />
    <svg aria-hidden viewBox="0 0 6 8" className="h-2 w-1.5 shrink-0 fill-current">
      <path d={HEADS[from === 'app' ? 'server-to-client' : 'client-to-server']} />
    </svg>
    <span className="sr-only">{from === 'app' ? 'from app' : 'to app'}</span>
  </span>
)

/** The lane of a row: towards the server to the right, from it to the left; dotted for what expects no answer. */
export const LaneArrow = ({ direction, kind, app }: Props) => {
  if (app?.from) return <AppArrow from={app.from} />
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
