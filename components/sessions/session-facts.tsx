import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { visibleText } from '@/components/content/visible-text'
import { formatBytes } from '@/components/ui/format'
import { when } from './when'

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

type Props = { readonly session: KeptSession; readonly now: number }

/** Server, era, when and size, in a line. */
export const SessionFacts = ({ session, now }: Props) => {
  const { server, era, changedAt, bytes, events, origin, shared } = session
  const facts = [
    server === undefined ? undefined : visibleText(hostOf(server)),
    era,
    origin ? `from ${origin.kind === 'har' ? 'HAR' : 'the Inspector'}` : shared ? 'shared with you' : undefined,
    when(changedAt, now),
    `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}, ${formatBytes(bytes)}`,
  ]
  return <span className="text-mute truncate text-xs tabular-nums">{facts.filter(Boolean).join(' · ')}</span>
}
