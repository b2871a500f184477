import type { MessageKey, Seq } from '@/lib/recording/keys'
import type { Source } from '@/lib/share/redact/types'
import type { SessionViews } from '@/lib/views/session-views'
import { completed } from './completed'
import { eventsOfExchanges } from './of-exchanges'
import { Renumbering } from './renumber'

/** What of a session is to travel. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'exchanges'; readonly keys: readonly MessageKey[] }
  | { readonly kind: 'events'; readonly seqs: ReadonlySet<Seq> }

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
  const wanted = selection.kind === 'events' ? selection.seqs : eventsOfExchanges(events, views, selection.keys)
  const numbering = new Renumbering(completed(events, wanted))
  const kept = numbering.events()
  const left = (header.shared?.left ?? 0) + events.length - kept.length
  return {
    source: { header: { ...header, shared: { replaced: 0, dropped: 0, ...header.shared, left } }, events: kept },
    renumbered: (key) => numbering.rowKey(key),
  }
}
