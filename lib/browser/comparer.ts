import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import type { Renamed } from '@/lib/spec/compare/call-comparison'
import type { CompareReply, CompareRequest, CompareSide } from './compare-job'
import type { ComparePort, OpenCompare } from './compare-port'
import type { Compared, ComparedPart } from './compared'

/** Events sent at once: copying them takes a millisecond or two. */
const PORTION = 400

/** What is compared: events as they are when read; what a session grows by later is not in it. */
export type CompareInput = {
  /** @throws ProblemError where they cannot be had. */
  readonly read: () => readonly RecordingEvent[] | Promise<readonly RecordingEvent[]>
  /** Whose calls, and which of them, count; all unless given. */
  readonly connection?: ConnectionId | undefined
  readonly calls?: readonly MessageKey[] | undefined
}

type CompareOptions = {
  /** Tells this comparison from others. */
  readonly about?: unknown
  /** Ids of the left session, and what they are known to be called in the right one. */
  readonly renamed?: Renamed | undefined
}

type Inputs = Pick<CompareOptions, 'renamed'> & { readonly left: CompareInput; readonly right: CompareInput }

export type CompareState =
  | { readonly phase: 'idle' }
  /** `done` of `total` events were read. */
  | { readonly phase: 'working'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly compared: Compared }
  | { readonly phase: 'failed'; readonly problem: Problem }

const IDLE: CompareState = { phase: 'idle' }

const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : {
        code: 'NOT_COMPARED',
        title: 'The sessions could not be compared',
        cause: error instanceof Error ? error.message : String(error),
        action: 'Try again; both sessions are as they were.',
      }

/** Has two sessions compared elsewhere, one comparison at a time; an external store in React's sense. */
export class Comparer {
  private readonly open: OpenCompare
  private readonly listeners = new Set<() => void>()
  private port: ComparePort | undefined
  private known: CompareState = IDLE
  private generation = 0
  private about: unknown

  constructor(open: OpenCompare) {
    this.open = open
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): CompareState => this.known

  /** Whether what is compared, or was, is this. */
  readonly isAbout = (about: unknown): boolean => this.known.phase !== 'idle' && this.about === about

  /** Compares from here on; what was compared before is forgotten. */
  readonly start = (left: CompareInput, right: CompareInput, { about, renamed }: CompareOptions = {}): void => {
    this.stop()
    this.about = about
    const generation = this.generation
    this.run({ left, right, renamed }, generation).catch((error: unknown) => {
      if (generation !== this.generation) return
      this.port?.stop()
      this.port = undefined
      this.publish({ phase: 'failed', problem: problemOf(error) })
    })
  }

  readonly stop = (): void => {
    this.generation++
    // In the middle of a long session it is quicker to begin anew than to wait.
    if (this.known.phase === 'working') {
      this.port?.stop()
      this.port = undefined
    }
    this.publish(IDLE)
  }

  /** Lets go of who compares; nothing is asked of it any more. */
  readonly close = (): void => {
    this.stop()
    this.port?.stop()
    this.port = undefined
  }

  /** The parts of a line. @throws where it cannot be told any more. */
  readonly parts = async (row: string): Promise<readonly ComparedPart[]> => {
    const reply = await this.ask({ kind: 'open', row })
    return reply.kind === 'opened' ? reply.parts : []
  }

  /** The comparison as Markdown. @throws where it cannot be told any more. */
  readonly markdown = async (title: string): Promise<string> => {
    const reply = await this.ask({ kind: 'markdown', title })
    return reply.kind === 'markdown' ? reply.text : ''
  }

  private async run({ left, right, renamed }: Inputs, generation: number): Promise<void> {
    this.publish({ phase: 'working', done: 0, total: 0 })
    const events = { left: await left.read(), right: await right.read() }
    if (generation !== this.generation) return
    // Both may grow while they are handed over.
    const counts = { left: events.left.length, right: events.right.length }
    const total = counts.left + counts.right
    let done = 0
    const feed = async (side: CompareSide): Promise<void> => {
      for (let at = 0; at < counts[side]; at += PORTION) {
        if (generation !== this.generation) return
        this.publish({ phase: 'working', done, total })
        const portion = events[side].slice(at, Math.min(counts[side], at + PORTION))
        await this.ask({ kind: 'events', side, events: portion })
        done += portion.length
      }
    }
    const partOf = ({ connection, calls }: CompareInput) => ({
      ...(connection && { connection }),
      ...(calls && { calls }),
    })
    await this.ask({ kind: 'begin', left: partOf(left), right: partOf(right), ...(renamed && { renamed }) })
    await feed('left')
    await feed('right')
    if (generation !== this.generation) return
    this.publish({ phase: 'working', done, total })
    const compared = await this.compared(generation)
    if (compared && generation === this.generation) this.publish({ phase: 'done', compared })
  }

  private async compared(generation: number): Promise<Compared | undefined> {
    const reply = await this.ask({ kind: 'compare' })
    if (reply.kind !== 'compared') return undefined
    const rows = [...reply.compared.rows]
    while (rows.length < reply.total && generation === this.generation) {
      const more = await this.ask({ kind: 'rows', from: rows.length })
      if (more.kind !== 'rows' || more.rows.length === 0) break
      rows.push(...more.rows)
    }
    return { ...reply.compared, rows }
  }

  private ask(request: CompareRequest): Promise<CompareReply> {
    this.port ??= this.open()
    return this.port.ask(request)
  }

  private publish(state: CompareState): void {
    this.known = state
    for (const listener of this.listeners) listener()
  }
}
