import type { Problem } from '@/lib/protocol/problem'
import type { EventOf, EventType } from '@/lib/recording/events'
import type { RowText } from './row-entry'
import { clip, dotted, idText } from './text'
import type { Tone } from './types'

const NOTES = [
  'connection-started',
  'connection-established',
  'connection-failed',
  'connection-closed',
  'call-cancelled',
  'call-failed',
  'client-noted',
] as const satisfies readonly EventType[]

/** Events told by a row of their own. */
export type NoteEvent = EventOf<(typeof NOTES)[number]>

export const isNote = (event: { readonly type: EventType }): event is NoteEvent =>
  (NOTES as readonly EventType[]).includes(event.type)

type Note = Pick<RowText, 'label' | 'detail' | 'status' | 'id'>

const problem = (label: string, { title, cause, code }: Problem, tone: Tone): Note => ({
  label,
  detail: clip(`${title}: ${cause}`),
  status: { text: code, tone },
})

const CLOSED_BY = { person: 'by you', server: 'by the server', page: 'the page was left' } as const

const note = (event: NoteEvent): Note => {
  switch (event.type) {
    case 'connection-started':
      return event.inPlaceOf === undefined
        ? { label: 'connecting', detail: clip(event.url) }
        : { label: 'new session', detail: clip(`The one before was lost: connecting again to ${event.url}`) }
    case 'connection-established': {
      const { era, revision, transport, serverInfo } = event
      return { label: 'connected', detail: clip(dotted(`${era} ${revision} ${transport}`, serverInfo?.name)) }
    }
    case 'connection-failed':
      return problem('not connected', event.problem, 'bad')
    case 'connection-closed':
      return event.problem
        ? problem('disconnected', event.problem, 'bad')
        : { label: 'disconnected', detail: CLOSED_BY[event.by] }
    case 'call-cancelled':
      return { label: 'gave up', detail: clip(event.reason), id: idText(event.requestId) }
    case 'call-failed':
      return { ...problem('no answer', event.problem, 'bad'), id: idText(event.requestId) }
    case 'client-noted':
      return problem('problem', event.problem, 'warn')
  }
}

export const describeNote = (event: NoteEvent): RowText => ({ ...note(event), open: false })
