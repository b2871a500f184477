import type { RecordingEvent } from '@/lib/recording/events'
import type { MessageKey, Seq } from '@/lib/recording/keys'
import type { RecordingHeader } from '@/lib/recording/recording'
import type { SessionViews } from '@/lib/views/session-views'
import { eventsOfExchanges } from './of-exchanges'
import { Renumbering } from './renumber'

/** What of a session is to travel. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'exchanges'; readonly keys: readonly MessageKey[] }
  | { readonly kind: 'events'; readonly seqs: ReadonlySet<Seq> }

type Source = { readonly header: RecordingHeader; readonly events: readonly RecordingEvent[] }

type Selected = {
  readonly source: Source
  /** What a row's key is called in the selection; undefined when the row is not in it. */
  readonly renumbered: (key: string) => string | undefined
}

/**
 * The part of a recording that is selected, as a recording of its own: numbered from 0 without gaps, every key in it
 * renamed. Connections that are touched keep their start and end, so that the rest can be read.
 */
export const select = (source: Source, views: SessionViews, selection: Selection): Selected => {
  if (selection.kind === 'all') return { source, renumbered: (key) => key }
  const { header, events } = source
  const wanted = selection.kind === 'events' ? selection.seqs : eventsOfExchanges(source.events, views, selection.keys)
  const numbering = new Renumbering(events, completed(events, wanted))
  const kept = numbering.events()
  const left = (header.shared?.left ?? 0) + events.length - kept.length
  return {
    source: { header: { ...header, shared: { replaced: 0, dropped: 0, ...header.shared, left } }, events: kept },
    renumbered: (key) => numbering.rowKey(key),
  }
}

const isOfConnection = ({ type }: RecordingEvent): boolean => type.startsWith('connection-')

/** With what it takes to read the wanted ones: the start and end of their connections and the heads of their HTTP. */
const completed = (events: readonly RecordingEvent[], wanted: ReadonlySet<Seq>): ReadonlySet<Seq> => {
  const connections = new Set<string>()
  const http = new Set<string>()
  for (const event of events) {
    if (!wanted.has(event.seq)) continue
    connections.add(event.connectionId)
    if ('httpId' in event) http.add(event.httpId)
  }
  const all = new Set(wanted)
  for (const event of events) {
    const isHead = 'httpId' in event && event.type !== 'frame-received' && http.has(event.httpId)
    if (isHead || (isOfConnection(event) && connections.has(event.connectionId))) all.add(event.seq)
  }
  return all
}
