import type { Turns } from '@/lib/files/slices'
import type { MessageKey, Seq } from '@/lib/recording/keys'
import type { Selection } from '@/lib/share/select/select'
import type { RowFilter } from '@/lib/views/filter'
import { isAside } from '@/lib/views/row-entry'
import type { SessionViews } from '@/lib/views/session-views'

/** What of the session is to leave: all of it, the rows that the timeline shows now, or one exchange. */
export type SharedPart =
  | { readonly kind: 'all' }
  | { readonly kind: 'shown'; readonly test: RowFilter; readonly aside: boolean }
  | { readonly kind: 'exchange'; readonly key: MessageKey }

/** The part as a selection; the rows of a long session are looked at in slices. */
export const selectionOf = async (
  part: SharedPart,
  { timeline }: SessionViews,
  turns: Turns,
  signal: AbortSignal,
): Promise<Selection> => {
  if (part.kind === 'all') return part
  if (part.kind === 'exchange') return { kind: 'exchanges', keys: [part.key] }
  const seqs = new Set<Seq>()
  for (let handle = 0, size = timeline.size('arrival'); handle < size; handle++) {
    const entry = timeline.entry(handle)
    if (entry && (part.aside || !isAside(entry.facts)) && part.test(entry.row)) seqs.add(entry.facts.seq)
    await turns.take()
    signal.throwIfAborted()
  }
  return { kind: 'events', seqs }
}
