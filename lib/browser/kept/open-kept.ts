import { Recording } from '@/lib/recording/recording'
import type { Clock } from '@/lib/recording/recording'
import { ProblemError } from '@/lib/protocol/problem'
import type { Problem } from '@/lib/protocol/problem'
import { Keeper } from './keeper'
import { notThere, openElsewhere } from './kept-problems'
import type { KeptStore } from './kept-store'
import { looseEnds } from './loose-ends'
import { keptHeader, readEvents } from './read-session'
import type { SessionLocks } from './session-locks'

/** Milliseconds in which a tab that is just being closed lets go of its session. */
const LET_GO = 1_000

export type OpenDeps = {
  readonly store: KeptStore
  readonly locks: SessionLocks | undefined
  readonly clock: Clock
  readonly onChange: () => void
}

/** How a kept session came out: gone on with (`letGo` ends that), or looked at as it grows elsewhere (`follow`). */
export type Opened = {
  readonly problem: Problem | undefined
  readonly letGo?: () => void
  /** Reads what was added since, whenever called. */
  readonly follow?: () => Promise<void>
}

/**
 * A kept session's keeper, with no events yet.
 * @throws ProblemError `KEPT_UNKNOWN`, `NEWER_FORMAT`; DOMException where there is no storage.
 */
export const findKept = async (id: string, { store, clock, onChange }: OpenDeps): Promise<Keeper> => {
  const session = await store.get(id)
  if (!session) throw new ProblemError(notThere)
  const keeper = new Keeper({ recording: new Recording(keptHeader(session), clock), store, onChange })
  keeper.id = id
  return keeper
}

/**
 * Reads a kept session into its keeper, a portion at a time, and takes it up where it ended, unless another tab has
 * it. Ends early once `left` is aborted.
 * @throws ProblemError `NEWER_FORMAT`; DOMException where the storage fails. What was read stays.
 */
export const takeUp = async (keeper: Keeper, { store, locks }: OpenDeps, left: AbortSignal): Promise<Opened> => {
  const { id, recording } = keeper
  const holding = locks ? locks.hold(id, LET_GO) : Promise.resolve(() => undefined)
  const readOn = async () => {
    const reading = readEvents(store, id, recording.events.length)
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) return next.value
      if (left.aborted) return undefined
      keeper.restore(next.value)
    }
  }
  try {
    const first = await readOn()
    const letGo = await holding
    // What was written while we waited for our turn.
    const torn = first ?? (await readOn())
    if (left.aborted || !letGo) {
      letGo?.()
      return { problem: torn?.problem ?? openElsewhere, follow: () => readOn().then(() => undefined) }
    }
    if (torn) await store.setAside(id, torn.from, torn.readable, torn.more)
    for (const [connection, end] of looseEnds(recording.events)) recording.append(connection, end)
    keeper.start()
    return { problem: torn?.problem, letGo }
  } catch (error) {
    void holding.then((letGo) => letGo?.())
    throw error
  }
}
