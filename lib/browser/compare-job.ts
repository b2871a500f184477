import { compareSessions } from '@/lib/spec/compare/compare-sessions'
import type { AlignedPair } from '@/lib/spec/compare/align-exchanges'
import type { Renamed } from '@/lib/spec/compare/call-comparison'
import { compareValues } from '@/lib/spec/compare/compare-values'
import { meaningOf } from '@/lib/spec/compare/meaning'
import type { SessionComparison } from '@/lib/spec/compare/session-comparison'
import { comparisonMarkdown } from '@/lib/spec/report/comparison-markdown'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import { ConnectionsFold } from '@/lib/views/connections'
import { SessionViews } from '@/lib/views/session-views'
import { callRow, catalogRow, handshakeRow, sameEntries, sideFacts } from './compare-rows'
import type { Compared, ComparedPart, ComparedRow } from './compared'
import { isPortable } from './portable'

/** Lines handed over at once: copying them takes a few milliseconds. */
const PORTION = 1_000

export type CompareSide = 'left' | 'right'

/** All of a side, or what is given. */
type ComparedPartOf = { readonly connection?: ConnectionId; readonly calls?: readonly MessageKey[] }

/** What the page sends, one at a time. */
export type CompareRequest =
  /** A new comparison, of all of a side or of one connection of it. */
  | {
      readonly kind: 'begin'
      readonly left: ComparedPartOf
      readonly right: ComparedPartOf
      readonly renamed?: Renamed
    }
  /** The next events of a side. */
  | { readonly kind: 'events'; readonly side: CompareSide; readonly events: readonly RecordingEvent[] }
  | { readonly kind: 'compare' }
  /** More lines, from this one on. */
  | { readonly kind: 'rows'; readonly from: number }
  /** A line is opened: by its id. */
  | { readonly kind: 'open'; readonly row: string }
  | { readonly kind: 'markdown'; readonly title: string }

export type CompareReply =
  | { readonly kind: 'taken' }
  /** With the first of its lines. */
  | { readonly kind: 'compared'; readonly compared: Compared; readonly total: number }
  | { readonly kind: 'rows'; readonly rows: readonly ComparedRow[] }
  | { readonly kind: 'opened'; readonly parts: readonly ComparedPart[] }
  | { readonly kind: 'markdown'; readonly text: string }

/** One side, as far as it was sent. */
class Folded {
  readonly views = new SessionViews()
  readonly all = new ConnectionsFold()
  private readonly events: RecordingEvent[] = []
  readonly calls: ReadonlySet<MessageKey> | undefined
  private readonly connection: ConnectionId | undefined

  constructor({ connection, calls }: ComparedPartOf) {
    this.connection = connection
    this.calls = calls && new Set(calls)
  }

  take(events: readonly RecordingEvent[]): void {
    for (const event of events) {
      this.all.fold(event)
      if (this.connection === undefined || event.connectionId === this.connection) this.events.push(event)
    }
    this.views.advance(this.events)
  }

  facts() {
    return sideFacts(this.all.views(), this.views, this.events.length)
  }
}

const isLeftOut = (key: MessageKey | undefined, { calls }: Folded): boolean =>
  key !== undefined && calls !== undefined && !calls.has(key)

const marked = (pair: Omit<ComparedPart, 'mark'>): ComparedPart => {
  const differs = pair.changes.length > 0 || pair.more
  const mark = !('left' in pair) ? 'added' : !('right' in pair) ? 'removed' : differs ? 'changed' : 'same'
  return { ...pair, mark }
}

/** Without values that could not leave their thread. */
const handed = (part: ComparedPart): ComparedPart => {
  const { left, right, changes, ...rest } = part
  if (isPortable(left) && isPortable(right) && isPortable(changes)) return part
  return { ...rest, changes: [], tooLarge: true }
}

/** A call that one side alone has: what was asked for, and what came. */
const alone = (side: CompareSide, key: MessageKey | undefined, { views }: Folded): readonly ComparedPart[] => {
  const meaning = key && meaningOf(key, views)
  if (!meaning) return []
  const { method, params, end } = meaning
  const none = { changes: [], more: false }
  return [
    handed(marked({ part: 'request', label: method, [side]: params, ...none })),
    handed(marked({ part: 'end', label: end.kind, [side]: end.value, ...none })),
  ]
}

const ofPair = (pair: AlignedPair): ComparedPart => handed(marked(pair))

/** Compares two sessions, portion by portion. Lives in a worker; knows nothing of it. */
export class CompareJob {
  private left = new Folded({})
  private right = new Folded({})
  private renamed: Renamed | undefined
  private comparison: SessionComparison | undefined
  private rows: readonly ComparedRow[] = []

  answer(request: CompareRequest): CompareReply {
    switch (request.kind) {
      case 'begin':
        this.left = new Folded(request.left)
        this.right = new Folded(request.right)
        this.renamed = request.renamed
        this.comparison = undefined
        return { kind: 'taken' }
      case 'events':
        this[request.side].take(request.events)
        return { kind: 'taken' }
      case 'compare':
        return { kind: 'compared', compared: this.compare(), total: this.rows.length }
      case 'rows':
        return { kind: 'rows', rows: this.rows.slice(request.from, request.from + PORTION) }
      case 'open':
        return { kind: 'opened', parts: this.open(request.row) }
      case 'markdown':
        return { kind: 'markdown', text: this.comparison ? comparisonMarkdown(this.comparison, request.title) : '' }
    }
  }

  private compare(): Compared {
    const { left, right, renamed } = this
    const found = compareSessions(left.views, right.views, {
      ...(left.calls && { only: left.calls }),
      ...(renamed && { renamed }),
    })
    const calls = found.calls.filter((call) => call.left !== undefined || !isLeftOut(call.right, right))
    this.comparison = { ...found, calls }
    const { handshake, catalog, notListed, findings, same } = found
    this.rows = [
      ...handshake.map(handshakeRow),
      ...catalog.map(catalogRow),
      ...sameEntries(left.views.catalog(), right.views.catalog(), catalog),
      ...calls.map(callRow),
    ]
    return {
      left: left.facts(),
      right: right.facts(),
      rows: this.rows.slice(0, PORTION),
      notListed,
      ...(findings && { findings }),
      same,
    }
  }

  private open(row: string): readonly ComparedPart[] {
    const { comparison } = this
    const [kind, at] = row.split(' ')
    const call = kind === 'call' ? comparison?.calls[Number(at)] : undefined
    if (call?.left && call.right) return call.pairs.map(ofPair)
    if (call) return call.left ? alone('left', call.left, this.left) : alone('right', call.right, this.right)
    if (kind === 'catalog') return this.entry(Number(at))
    const change = kind === 'handshake' ? comparison?.handshake[Number(at)] : undefined
    if (!change) return []
    const { path, left, right } = change
    return [
      handed(
        marked({
          part: 'entry',
          label: path,
          ...('left' in change && { left }),
          ...('right' in change && { right }),
          ...compareValues(left, right),
        }),
      ),
    ]
  }

  private entry(index: number): readonly ComparedPart[] {
    const change = this.comparison?.catalog[index]
    if (!change) return []
    const { list, name, remarks } = change
    const of = ({ views }: Folded) => views.catalog()[list].find(({ key }) => key === name)?.raw
    const [left, right] = [of(this.left), of(this.right)]
    const pair = { part: 'entry' as const, label: name, ...(left && { left }), ...(right && { right }) }
    return [handed(marked({ ...pair, ...compareValues(left, right), remarks }))]
  }
}
