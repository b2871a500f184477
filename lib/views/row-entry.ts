import type { RecordingEvent } from '@/lib/recording/events'
import type { Snapshot, Watcher } from './snapshot'
import type { Row } from './types'

/** What a row keeps for good. */
export type RowFacts = Pick<Row, 'key' | 'kind' | 'seq' | 'at' | 'connectionId' | 'exploration' | 'probe' | 'depth'>
/** Of an exploration or a probe: out of sight until it is asked for. */
export const isAside = ({ exploration, probe }: Pick<Row, 'exploration' | 'probe'>): boolean =>
  exploration !== undefined || probe !== undefined

/** What is told anew whenever something it shows has changed. */
export type RowText = Omit<Row, keyof RowFacts>

type Draft = {
  readonly facts: RowFacts
  readonly describe: () => RowText
  /** What the description is taken from. */
  readonly shows?: readonly (Snapshot<unknown> | undefined)[]
}

/** A line of the timeline, described when it is looked at. */
export class RowEntry implements Watcher {
  readonly handle: number
  readonly group: number
  private readonly draft: Draft
  private readonly touched: number[]
  private cached: Row | undefined

  constructor(handle: number, group: number, draft: Draft, touched: number[]) {
    this.handle = handle
    this.group = group
    this.draft = draft
    this.touched = touched
    for (const shown of draft.shows ?? []) shown?.watch(this)
  }

  /** What can be told without describing it. */
  get facts(): RowFacts {
    return this.draft.facts
  }

  get row(): Row {
    this.cached ??= Object.assign(this.draft.describe(), this.draft.facts)
    return this.cached
  }

  /** A row nobody has looked at since it last changed need not be reported again. */
  readonly stale = (): void => {
    if (this.cached === undefined) return
    this.cached = undefined
    this.touched.push(this.handle)
  }
}

export type RowDraft = Draft & {
  /** Rows of the same owner stand together in grouped order; without one a row stands alone. */
  readonly owner?: object
}

/** The facts of a row about an event itself rather than about a message in it. */
export const eventFacts = (
  { seq, at, connectionId }: Pick<RecordingEvent, 'seq' | 'at' | 'connectionId'>,
  key: string,
  kind: Row['kind'],
  depth: Row['depth'],
): RowFacts => ({ key, kind, seq, at, connectionId, depth })
