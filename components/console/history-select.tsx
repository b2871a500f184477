'use client'

import { usePublished } from '@/lib/browser/use-views'
import { memberSpan } from '@/lib/protocol/member-span'
import type { EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import { formatClock } from '@/components/ui/format'
import { Select } from '@/components/ui/select'

type Sent = EventOf<'http-request-sent'>

/** Of so many it can be chosen. */
const MOST = 50

const sentByHand = (events: readonly RecordingEvent[]): readonly Sent[] =>
  events.filter((event): event is Sent => event.type === 'http-request-sent' && event.byHand !== undefined)

const labelOf = ({ at, method, body = '', bodyEncoding }: Sent): string => {
  const span = bodyEncoding ? undefined : memberSpan(body, 'method')
  const what = span ? body.slice(span.from + 1, span.to - 1) : bodyEncoding ? 'bytes' : body.trim()
  return `${formatClock(at).slice(0, 8)} ${method === 'POST' ? '' : `${method} `}${what.slice(0, 40)}`
}

/** What was sent by hand in this session, the newest first. */
export const HistorySelect = ({ onPick }: { readonly onPick: (http: HttpId) => void }) => {
  const sent = sentByHand(usePublished().events)
  if (sent.length === 0) return null
  const newest = sent.slice(-MOST).reverse()
  return (
    <Select
      label="Sent by hand in this session"
      hideLabel
      className="max-w-32"
      value=""
      options={[
        { value: '', label: `Sent: ${sent.length}` },
        ...newest.map((event) => ({ value: event.httpId as string, label: labelOf(event) })),
      ]}
      onChange={(value) => {
        const event = newest.find(({ httpId }) => httpId === value)
        if (event) onPick(event.httpId)
      }}
    />
  )
}
