import { wireProblem } from '@/lib/client/problems'
import type { HeaderList } from '@/lib/protocol/headers'
import type { ProbeRisk } from '@/lib/recording/probing'
import type { Recording } from '@/lib/recording/recording'
import type { Probe } from '@/lib/spec/probe'
import { factsOf } from '@/lib/spec/probing/facts'
import type { ConnectionView } from '@/lib/views/types'
import type { WireFetch } from '@/lib/wire/types'
import { nextId } from './next-id'

/** What to probe, and how far to go. */
export type ProbeOrder = {
  readonly connection: ConnectionView
  readonly probes: readonly Probe[]
  readonly risks: readonly ProbeRisk[]
  /** Tools that may be called. */
  readonly tools: readonly string[]
}

/** What can be done now; a new object whenever that changes. How a run goes is on the recording. */
export type ProberState = {
  readonly running: boolean
  /** It was told to stop, and is about to. */
  readonly stopping: boolean
  /** Why the last run could not be made. */
  readonly failure: string | undefined
  /** Does nothing while a run is under way, and where the session is only looked at. */
  readonly start: (order: ProbeOrder) => void
  readonly stop: () => void
}

type Deps = {
  readonly fetch: WireFetch
  readonly recording: () => Recording
  /** The recording may be added to. */
  readonly mayRecord: () => boolean
  /** What the person adds to every request of a connection. */
  readonly headersFor: (connection: ConnectionView) => HeaderList
}

/** Runs probes on the session's recording, one run at a time, each probe on a connection of its own. */
export class Prober {
  private readonly deps: Deps
  private readonly listeners = new Set<() => void>()
  private underWay: AbortController | undefined
  private failure: string | undefined
  private known: ProberState

  constructor(deps: Deps) {
    this.deps = deps
    this.known = this.describe()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): ProberState => this.known

  readonly stop = (): void => {
    this.underWay?.abort()
    this.changed()
  }

  private readonly start = (order: ProbeOrder): void => {
    if (this.underWay || !this.deps.mayRecord()) return
    const abort = new AbortController()
    this.underWay = abort
    this.failure = undefined
    this.changed()
    const ended = (error?: unknown): void => {
      this.underWay = undefined
      this.failure = error === undefined ? undefined : error instanceof Error ? error.message : 'It broke down.'
      this.changed()
    }
    this.run(order, abort.signal).then(() => {
      ended()
    }, ended)
  }

  private async run({ connection, probes, risks, tools }: ProbeOrder, signal: AbortSignal): Promise<void> {
    const { fetch, headersFor } = this.deps
    const recording = this.deps.recording()
    const facts = factsOf(connection, headersFor(connection))
    if (!facts) throw new Error('The handshake with this server was never finished.')
    const { runProbes, PATIENCE } = await import('./spec-docs')
    const newId = (): string => nextId(recording, 'q')
    const deps = { recording, fetch, newId, describe: wireProblem, patience: PATIENCE, signal }
    await runProbes({ probes, facts, tools, risks }, deps)
  }

  private changed(): void {
    this.known = this.describe()
    for (const listener of this.listeners) listener()
  }

  private describe(): ProberState {
    const { underWay, failure, start, stop } = this
    return { running: underWay !== undefined, stopping: underWay?.signal.aborted ?? false, failure, start, stop }
  }
}
