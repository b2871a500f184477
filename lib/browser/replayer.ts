import { recordCassette } from '@/lib/cassette/record'
import { CassettePlayer } from '@/lib/cassette/player'
import { wireProblem } from '@/lib/client/problems'
import type { ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { newHeader, Recording, type Clock } from '@/lib/recording/recording'
import type { RecordingEvent } from '@/lib/recording/events'
import { replay } from '@/lib/replay/replay'
import { renamedIn } from '@/lib/replay/carry'
import type { ReplayCall, ReplayedCall } from '@/lib/replay/types'
import { asideBetween, Compared, printed } from '@/lib/spec/compare/call-comparison'
import { Fingerprints } from '@/lib/spec/compare/fingerprint'
import { SessionViews } from '@/lib/views/session-views'
import type { WireFetch } from '@/lib/wire/types'
import { compareTask, openComparison } from './compare-task'
import { nextId } from './next-id'
import type { Owner } from './per-session'

/** Milliseconds a replayed call may take: nobody sits there to answer, so what is silent for that long hangs. */
const PATIENCE = 60_000

/** A session that is looked at, with its views and the calls that can be made again. */
export type ReplaySource = {
  readonly name: string
  readonly events: readonly RecordingEvent[]
  readonly views: SessionViews
  readonly calls: readonly ReplayCall[]
}

export type ReplayOrder = {
  readonly source: ReplaySource
  /** Those of its calls that are made. */
  readonly calls: readonly ReplayCall[]
  readonly options: ConnectOptions
}

export type ReplayStatus = 'waiting' | 'running' | 'same' | 'changed' | 'failed' | 'cancelled' | 'left-out'

export type ReplayRow = { readonly call: ReplayCall; readonly status: ReplayStatus; readonly why?: string }

/** A replay as far as it got; a new object whenever that changes. */
export type ReplayRun = {
  readonly order: ReplayOrder
  readonly phase: 'connecting' | 'calling' | 'ended'
  readonly rows: readonly ReplayRow[]
  /** It was told to stop, and is about to or has. */
  readonly stopped: boolean
  /** Why there was no connection. */
  readonly problem?: Problem
}

type Deps = {
  /** The session that the replay is made in. */
  readonly owner: Owner
  readonly fetch: WireFetch
  readonly connect: (options: ConnectOptions, deps: ClientDeps) => Promise<Connection>
  readonly clock: Clock
  readonly newId: () => string
  /** Makes it the session of the page. */
  readonly show: (recording: Recording) => void
  /** Resolves once the page shows all of it so far. */
  readonly shown: (recording: Recording) => Promise<void>
}

type Underway = {
  readonly abort: AbortController
  readonly recording: Recording
  /** Settles when all is recorded. */
  over: Promise<void>
}

const problemOf = (error: unknown): Problem => (error instanceof ProblemError ? error.problem : wireProblem(error))

/**
 * Makes the calls of a session again, in a session of their own, one replay at a time. What the server asks is answered
 * from the answers of the first session; when all is done, the two are compared.
 */
export class Replayer {
  private readonly deps: Deps
  private readonly listeners = new Set<() => void>()
  private underway: Underway | undefined
  private run: ReplayRun | undefined
  private done: ReplayedCall[] = []

  constructor(deps: Deps) {
    this.deps = deps
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The replay under way, or the last one. */
  readonly state = (): ReplayRun | undefined => this.run

  /** Connects and sends. Does nothing while a replay is under way. */
  readonly start = (order: ReplayOrder): void => {
    if (this.underway) return
    const { clock, newId, show } = this.deps
    const recording = new Recording(newHeader(newId(), clock(), `Replay of ${order.source.name}`), clock)
    const abort = new AbortController()
    const underway: Underway = { abort, recording, over: Promise.resolve() }
    this.underway = underway
    this.done = []
    const rows = order.calls.map((call): ReplayRow => ({ call, status: 'waiting' }))
    this.publish({ order, phase: 'connecting', rows, stopped: false })
    compareTask(this.deps.owner).set({ kind: 'replaying' })
    show(recording)
    underway.over = this.perform(order, recording, abort.signal).then(
      () => {
        this.ended()
      },
      (error: unknown) => {
        this.ended(problemOf(error))
      },
    )
  }

  readonly stop = (): void => {
    if (!this.underway || this.underway.abort.signal.aborted) return
    this.underway.abort.abort()
    this.change({ stopped: true })
  }

  /** The page shows this session from now on, or none; resolves once nothing more is added to another. */
  async showing(recording: Recording | undefined): Promise<void> {
    const { underway } = this
    if (!underway || recording === underway.recording) return
    this.stop()
    await underway.over
  }

  private async perform(order: ReplayOrder, recording: Recording, signal: AbortSignal): Promise<void> {
    const { fetch, connect } = this.deps
    const { source, calls, options } = order
    const connection = await connect(options, { recording, fetch, newId: () => nextId(recording, 'r'), signal })
    const views = new SessionViews()
    const catchUp = (): SessionViews => {
      views.advance(recording.events)
      return views
    }
    try {
      if (signal.aborted) return
      // Their schemas tell which arguments go into headers; and the lists are compared too.
      await connection.refreshCatalog().catch(() => undefined)
      this.change({ phase: 'calling' })
      this.mark(0, { status: 'running' })
      await replay(calls, {
        connection,
        player: new CassettePlayer(recordCassette(source.views)),
        catalog: () => catchUp().catalog(),
        patience: PATIENCE,
        signal,
        onDone: (done, count) => {
          this.done.push(done)
          this.mark(count - 1, outcomeOf(this.done, source.views, catchUp(), connection))
          this.mark(count, { status: 'running' })
        },
      })
    } finally {
      await connection.close().catch(() => undefined)
    }
    // What is compared is what is shown.
    await this.deps.shown(recording)
  }

  private mark(index: number, change: Pick<ReplayRow, 'status' | 'why'>): void {
    const { run } = this
    if (!run?.rows[index]) return
    this.change({ rows: run.rows.map((row, at) => (at === index ? { ...row, ...change } : row)) })
  }

  private ended(problem?: Problem): void {
    const { run } = this
    this.underway = undefined
    if (!run) return
    const rows = run.rows.map((row): ReplayRow =>
      row.status === 'waiting' || row.status === 'running' ? { ...row, status: 'left-out' } : row,
    )
    const failed = problem !== undefined && !run.stopped
    this.publish({ ...run, rows, phase: 'ended', ...(failed && { problem }) })
    // Not over something else that was opened meanwhile.
    if (!problem && !run.stopped && compareTask(this.deps.owner).get().kind === 'replaying') this.compare()
  }

  /** The session that was replayed, beside what came of it. */
  readonly compare = (): void => {
    if (!this.run) return
    const { rows, order, stopped } = this.run
    const { name, events } = order.source
    // Calls that were not to be made again, or not any more, are no difference.
    const calls = rows.filter(({ status }) => !stopped || status !== 'left-out').map(({ call }) => call.key)
    openComparison(
      this.deps.owner,
      { session: { kind: 'shown' } },
      { session: { kind: 'given', name: `${name}, before`, events }, calls },
    )
  }

  private change(part: Partial<ReplayRun>): void {
    if (this.run) this.publish({ ...this.run, ...part })
  }

  private publish(run: ReplayRun | undefined): void {
    this.run = run
    for (const listener of this.listeners) listener()
  }
}

/** Of the newest of the calls that are over. */
const outcomeOf = (
  all: readonly ReplayedCall[],
  source: SessionViews,
  views: SessionViews,
  { id, era }: Connection,
): Pick<ReplayRow, 'status' | 'why'> => {
  const done = all.at(-1)
  if (done?.outcome !== 'answered')
    return { status: done?.outcome ?? 'left-out', ...(done?.why !== undefined && { why: done.why }) }
  const before = source.exchange(done.call.key)
  const exchange = done.requestId === undefined ? undefined : views.exchangeFor(id, done.requestId)
  if (!before || !exchange) return { status: 'changed' }
  const aside = asideBetween(source.connection(before.connectionId)?.era, era)
  const how = { prints: new Fingerprints(), aside }
  const lens = { aside, renamed: renamedIn(all) }
  return {
    status:
      new Compared(printed(source, before, how), printed(views, exchange, how), lens).kind === 'same'
        ? 'same'
        : 'changed',
  }
}
