import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { severityInk, SeverityMark, severityWord } from '@/components/content/severity-mark'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { formatBytes } from '@/components/ui/format'
import { when } from './when'

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

type Props = { readonly session: KeptSession; readonly now: number }

/** Server, era, when, size and what was found, in a line or two. */
export const SessionFacts = ({ session, now }: Props) => {
  const { server, era, changedAt, bytes, events, findings, origin, shared } = session
  const facts = [
    server === undefined ? undefined : visibleText(hostOf(server)),
    era,
    origin ? `from ${origin.kind === 'har' ? 'HAR' : 'the Inspector'}` : shared ? 'shared with you' : undefined,
    when(changedAt, now),
    `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}, ${formatBytes(bytes)}`,
  ]
  return (
    <span className="text-mute flex items-center gap-x-2.5 text-xs tabular-nums">
      <span className="min-w-0 truncate">{facts.filter(Boolean).join(' · ')}</span>
      {(['must', 'should'] as const)
        .filter((severity) => findings[severity] > 0)
        .map((severity) => (
          <span key={severity} className={cn('flex shrink-0 items-center gap-1', severityInk(severity))}>
            <SeverityMark severity={severity} className="size-3" />
            {findings[severity].toLocaleString('en')} {severityWord(severity)}
          </span>
        ))}
    </span>
  )
}
