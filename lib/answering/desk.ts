import type { JsonObject } from '@/lib/protocol/json'
import { isObject } from '@/lib/protocol/json'
import { ASK_METHODS, isAskMethod } from '@/lib/protocol/methods'
import type { AskKey } from '@/lib/recording/keys'
import type { CassetteMismatch } from '@/lib/cassette/player'
import type { PendingAsk } from '@/lib/client/types'
import { LoopWatch } from './loop-watch'
import { rejection } from './rejection'
import type { Route } from './routes'
import { SamplingJob } from './sampling-job'
import type { Budget } from './trust'
import type { DeskDeps, DeskEntry } from './types'

const NO_CASSETTE: CassetteMismatch = {
  kind: 'mismatch',
  reason: 'No cassette is loaded.',
  received: {},
  diff: { differences: [], more: false },
}

type Item = { entry: DeskEntry; job?: SamplingJob }

/** By ask; a new map after each change. */
export type DeskState = ReadonlyMap<AskKey, DeskEntry>

/**
 * Decides what becomes of each open ask of one connection. An ask takes the route of its server when it comes; later
 * the person can send it another way. Whatever a route cannot answer stays open for the person.
 */
export class AskDesk {
  /** The server's origin: whom routes and trust are about. */
  readonly origin: string
  private readonly deps: DeskDeps
  private readonly items = new Map<AskKey, Item>()
  private readonly listeners = new Set<() => void>()
  private readonly loops = new LoopWatch()
  private readonly stopAsks: () => void
  private shown: DeskState = new Map()

  constructor(deps: DeskDeps) {
    this.deps = deps
    this.origin = deps.origin
    this.stopAsks = deps.connection.onAsksChanged(() => {
      this.look()
    })
    this.look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): DeskState => this.shown

  /** The sampling request on its way through a provider, where the ask takes that route. */
  readonly job = (key: AskKey): SamplingJob | undefined => this.items.get(key)?.job

  /** Sends an ask another way. Nothing is answered by this alone: the person sees first what would be. */
  readonly choose = (key: AskKey, route: Route): void => {
    const item = this.items.get(key)
    if (item && item.entry.route !== route) this.take(item, route)
  }

  /** Lets the cassette answer an ask that was sent its way. */
  readonly play = (key: AskKey): void => {
    const item = this.items.get(key)
    if (item) this.playOn(item)
  }

  /** Trusts the server from this request on, which the person has just read. */
  readonly trust = (key: AskKey, budget: Budget): void => {
    const { trust, origin } = this.deps
    const { job } = this.items.get(key) ?? {}
    trust.grant(origin, budget)
    const reservation = job && trust.reserve(origin, job.view.params)
    if (reservation) void job.run(reservation)
  }

  /** Leaves the connection: whatever is under way is stopped. */
  dispose(): void {
    this.stopAsks()
    for (const { job } of this.items.values()) job?.dispose()
    this.items.clear()
    this.publish()
  }

  private look(): void {
    const pending = this.deps.connection.pendingAsks()
    const open = new Set(pending.map(({ key }) => key))
    for (const [key, { job }] of [...this.items]) {
      if (open.has(key)) continue
      this.items.delete(key)
      job?.dispose()
    }
    // First all of them, then what follows: an answer brings this method back.
    const fresh = pending.filter(({ key }) => !this.items.has(key)).map((ask) => this.open(ask))
    this.publish()
    for (const item of fresh) this.begin(item)
  }

  private open(ask: PendingAsk): Item {
    const kind = isAskMethod(ask.method) ? ASK_METHODS[ask.method] : 'elicitation'
    const loop = kind === 'sampling' ? this.loops.note(callOf(ask), ask.params) : undefined
    const item: Item = { entry: { ask, kind, route: 'manual', ...(loop === undefined ? {} : { loop }) } }
    this.items.set(ask.key, item)
    if (loop !== undefined) this.deps.trust.suspend(this.deps.origin, loop)
    return item
  }

  /** What the server's route does by itself. */
  private begin(item: Item): void {
    const { ask, kind } = item.entry
    if (this.items.get(ask.key) !== item) return
    const { connection, roots, trust, origin } = this.deps
    const route = this.deps.routes()[kind]
    switch (route) {
      case 'manual':
        return
      case 'reject':
        connection.answer(ask.key, rejection(kind), 'policy')
        return
      case 'configured':
        connection.answer(ask.key, { kind: 'roots', roots: roots() }, 'policy')
        return
      case 'cassette':
        this.take(item, route)
        this.playOn(item)
        return
      case 'provider': {
        this.take(item, route)
        const { job } = item
        const mayRun = job && item.entry.loop === undefined && this.deps.provider() !== undefined
        const reservation = mayRun ? trust.reserve(origin, job.view.params) : undefined
        if (reservation) void job?.run(reservation)
      }
    }
  }

  private take(item: Item, route: Route): void {
    item.job?.dispose()
    const { job: _job, mismatch: _mismatch, ...entry } = item.entry
    delete item.job
    const { params } = entry.ask
    if (route === 'provider' && isObject(params)) {
      const job = this.newJob(item, params as JsonObject)
      item.job = job
      item.entry = { ...entry, route, job: job.view }
    } else item.entry = { ...entry, route }
    this.publish()
  }

  private newJob(item: Item, params: JsonObject): SamplingJob {
    const { connection, provider, complete, providerFetch, clock } = this.deps
    const { key } = item.entry.ask
    const job: SamplingJob = new SamplingJob({
      provider,
      complete,
      providerFetch,
      clock,
      revision: connection.revision,
      ask: key,
      params,
      send: (answer, by, spent) => connection.answer(key, answer, by, spent),
      onChange: () => {
        if (item.job !== job) return
        item.entry = { ...item.entry, job: job.view }
        this.publish()
      },
    })
    return job
  }

  private playOn(item: Item): void {
    const { ask, route } = item.entry
    const cassette = this.deps.cassette()
    if (route !== 'cassette') return
    const played = cassette?.play(ask) ?? NO_CASSETTE
    if (played.kind === 'answer') {
      this.deps.connection.answer(ask.key, played.answer, 'cassette')
      return
    }
    item.entry = { ...item.entry, mismatch: played }
    this.publish()
  }

  private publish(): void {
    this.shown = new Map([...this.items].map(([key, { entry }]) => [key, entry]))
    for (const listener of this.listeners) listener()
  }
}

/** Names the call an ask belongs to; those outside any call count as one. */
const callOf = ({ callId, requestId }: PendingAsk): string => JSON.stringify(callId ?? requestId ?? null)
