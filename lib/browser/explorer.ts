import { explore } from '@/lib/explore/explore'
import type { ExploreDeps, ExploreRequest } from '@/lib/explore/explore'
import type { ExplorationId } from '@/lib/recording/keys'
import type { Recording } from '@/lib/recording/recording'
import { nextId } from './next-id'

/** What can be done now; a new object whenever that changes. How an exploration goes is on the recording. */
export type ExplorerState = {
  /** The exploration under way. */
  readonly running: ExplorationId | undefined
  /** The one started last: its end is on the recording, or will be. */
  readonly latest: ExplorationId | undefined
  /** It was told to stop, and is about to. */
  readonly stopping: boolean
  /** Starts one; undefined while another is under way, and where the session is only looked at. */
  readonly start: (request: ExploreRequest) => ExplorationId | undefined
  readonly stop: () => void
}

type Deps = Pick<ExploreDeps, 'connect' | 'fetch' | 'clock'> & {
  readonly recording: () => Recording
  /** The recording may be added to. */
  readonly mayRecord: () => boolean
}

/** The id that the recording gave to the exploration just begun. */
const newest = ({ events }: Recording): ExplorationId | undefined => {
  const started = events.findLast((event) => event.type === 'exploration-started')
  return started?.exploration
}

/** Runs explorations on the session's recording, one at a time, each call on a connection of its own. */
export class Explorer {
  private readonly deps: Deps
  private readonly listeners = new Set<() => void>()
  private underWay: { readonly id: ExplorationId; readonly abort: AbortController } | undefined
  private latest: ExplorationId | undefined
  private known: ExplorerState

  constructor(deps: Deps) {
    this.deps = deps
    this.known = this.describe()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): ExplorerState => this.known

  readonly stop = (): void => {
    this.underWay?.abort.abort()
    this.changed()
  }

  private readonly start = (request: ExploreRequest): ExplorationId | undefined => {
    if (this.underWay || !this.deps.mayRecord()) return undefined
    const abort = new AbortController()
    const { connect, fetch, clock } = this.deps
    const recording = this.deps.recording()
    const newId = (): string => nextId(recording, 'x')
    const done = explore(request, { recording, connect, fetch, clock, newId, signal: abort.signal })
    const id = newest(recording)
    if (id === undefined) return undefined
    this.underWay = { id, abort }
    this.latest = id
    const ended = (): void => {
      this.underWay = undefined
      this.changed()
    }
    done.then(ended, () => {
      // No end will be recorded.
      this.latest = undefined
      ended()
    })
    this.changed()
    return id
  }

  private changed(): void {
    this.known = this.describe()
    for (const listener of this.listeners) listener()
  }

  private describe(): ExplorerState {
    const { underWay, latest, start, stop } = this
    return { running: underWay?.id, latest, stopping: underWay?.abort.signal.aborted ?? false, start, stop }
  }
}
