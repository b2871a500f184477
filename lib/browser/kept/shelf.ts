import type { Problem } from '@/lib/protocol/problem'
import { newHeader, Recording } from '@/lib/recording/recording'
import type { Clock } from '@/lib/recording/recording'
import { Keeper } from './keeper'
import { keptProblem, notThere } from './kept-problems'
import type { KeptFindings } from './kept-session'
import type { KeptStore } from './kept-store'
import { looseEnds } from './loose-ends'
import { findKept, takeUp } from './open-kept'
import type { OpenDeps } from './open-kept'
import type { SessionLocks } from './session-locks'

export type ShelfDeps = {
  /** Where sessions are kept; without it they live as long as the page. */
  readonly kept?: KeptStore | undefined
  /** Sees to it that one tab at a time writes to a session; without it the store alone does. */
  readonly locks?: SessionLocks
  /** The kept session that this tab comes back to when it is loaded again. */
  readonly tab?: { readonly get: () => string | undefined; readonly set: (id: string | undefined) => void }
  readonly clock: Clock
  readonly newId: () => string
  /** Another recording takes the place of the one so far; resolves once nothing more is added to that. */
  readonly onSwap: (keeper: Keeper) => Promise<unknown>
  readonly onChange: () => void
}

/** How the session is kept; a new object whenever that changes. */
export type Keeping = {
  /** What it is kept under; undefined while there is nothing of it to keep, or where it is another's. */
  readonly id: string | undefined
  /** Why it is not kept, cannot be gone on with, or was not opened; the same object while that is so. */
  readonly problem: Problem | undefined
}

/** Milliseconds to wait for the lock of a session that nobody else can know yet. */
const NEW = 1_000

/** The recording that is open, how it is kept, and the way to the others that are. */
export class Shelf {
  keeper: Keeper
  /** It is only looked at. */
  viewing = false
  /** Settles once the kept session that is being opened is read, or cannot be. */
  reading: Promise<void> | undefined
  keeping: Keeping = { id: undefined, problem: undefined }
  private readonly deps: ShelfDeps
  /** Aborted when the session that is being opened, or followed, is left. */
  private opening = new AbortController()
  private letGo: (() => void) | undefined
  private retiring: Promise<void> = Promise.resolve()
  /** What went wrong in opening a session; what goes wrong in keeping it, the keeper knows. */
  private trouble: Problem | undefined

  constructor(deps: ShelfDeps) {
    this.deps = deps
    this.keeper = this.fresh()
  }

  /** It may be added to. */
  readonly mayRecord = (): boolean => !this.viewing && !this.reading

  /** Comes back to the session that this tab had, if it had one. */
  restore(): void {
    const id = this.deps.tab?.get()
    if (id !== undefined && this.keeper.recording.events.length === 0) this.open(id)
  }

  readonly newSession = (): void => {
    this.swap(this.fresh(), false, new AbortController())
    this.deps.tab?.set(undefined)
  }

  readonly show = (recording: Recording, how: 'own' | 'viewed'): void => {
    const store = how === 'own' ? this.deps.kept : undefined
    const keeper = new Keeper({ recording, store, onChange: this.changed })
    if (how === 'own') for (const [connection, end] of looseEnds(recording.events)) recording.append(connection, end)
    this.swap(keeper, how === 'viewed', new AbortController())
    if (!store) return
    this.deps.tab?.set(undefined)
    // Opened twice, it is kept twice: neither copy may grow into the other.
    store.get(recording.header.id).then(
      (known) => {
        keeper.start(known && this.deps.newId())
      },
      () => {
        keeper.start()
      },
    )
  }

  /** False where there is nothing to do. */
  readonly open = (id: string): boolean => {
    const { kept: store, locks, clock } = this.deps
    if (!store || (this.keeper.id === id && this.keeper.isKept && !this.viewing)) return false
    const opening = new AbortController()
    this.opening.abort()
    this.opening = opening
    const ended = (problem?: Problem): void => {
      if (this.opening !== opening) return
      this.reading = undefined
      this.trouble = problem
      this.changed()
    }
    this.reading = this.read(id, { store, locks, clock, onChange: this.changed }, opening).then(
      ended,
      (error: unknown) => {
        const problem = keptProblem(error)
        if (problem === notThere && this.deps.tab?.get() === id) this.deps.tab.set(undefined)
        ended(problem)
      },
    )
    this.changed()
    return true
  }

  readonly keepAgain = (): void => {
    this.keeper.retry()
  }

  readonly remove = async (ids: readonly string[]): Promise<void> => {
    if (this.keeper.isKept && ids.includes(this.keeper.id)) this.newSession()
    await this.retiring
    await this.deps.kept?.remove(ids)
  }

  /** Nothing is opened or followed any more; resolves once what is still recorded is kept. */
  close(ended: Promise<unknown>): Promise<void> {
    this.opening.abort()
    this.retiring = Promise.all([ended, this.retiring])
      .then(() => this.keeper.stop())
      .then(() => this.letGo?.())
    return this.retiring
  }

  /** What was found in the recording so far. */
  found(findings: KeptFindings): void {
    if (this.mayRecord()) this.keeper.found(findings)
  }

  private async read(id: string, deps: OpenDeps, opening: AbortController): Promise<Problem | undefined> {
    const { signal } = opening
    const left = (): boolean => signal.aborted
    const keeper = await findKept(id, deps)
    if (left()) return undefined
    this.swap(keeper, true, opening)
    this.deps.tab?.set(id)
    const { problem, letGo, follow } = await takeUp(keeper, deps, signal)
    if (left()) {
      letGo?.()
      return undefined
    }
    this.viewing = letGo === undefined
    this.letGo = letGo
    if (follow) this.follow(id, deps.store, follow, signal)
    return problem
  }

  /** Shows what another tab adds. */
  private follow(id: string, store: KeptStore, readOn: () => Promise<void>, left: AbortSignal): void {
    let busy = Promise.resolve()
    const stop = store.subscribe((changed) => {
      if (changed === id) busy = busy.then(() => (left.aborted ? undefined : readOn().catch(() => undefined)))
    })
    left.addEventListener('abort', stop, { once: true })
  }

  private fresh(): Keeper {
    const { clock, newId, kept: store } = this.deps
    const recording = new Recording(newHeader(newId(), clock(), ''), clock)
    const keeper = new Keeper({ recording, store, onChange: this.changed })
    keeper.start()
    return keeper
  }

  private swap(keeper: Keeper, viewing: boolean, opening: AbortController): void {
    const { keeper: before, letGo } = this
    if (this.opening !== opening) {
      this.opening.abort()
      this.reading = undefined
    }
    this.opening = opening
    this.letGo = undefined
    this.trouble = undefined
    this.viewing = viewing
    this.keeper = keeper
    this.retiring = this.deps
      .onSwap(keeper)
      .then(() => before.stop())
      .then(letGo)
    this.changed()
  }

  private readonly changed = (): void => {
    const { keeper, trouble } = this
    if (keeper.isKept && this.mayRecord() && !this.letGo) this.hold(keeper)
    const id = keeper.isKept ? keeper.id : undefined
    const problem = trouble ?? keeper.problem
    if (this.keeping.id !== id || this.keeping.problem !== problem) this.keeping = { id, problem }
    this.deps.onChange()
  }

  /** What was just kept for the first time is this tab's. */
  private hold(keeper: Keeper): void {
    this.letGo = () => undefined
    this.deps.tab?.set(keeper.id)
    void this.deps.locks?.hold(keeper.id, NEW).then((letGo) => {
      if (this.keeper === keeper && !this.opening.signal.aborted) this.letGo = letGo
      else void this.retiring.then(letGo)
    })
  }
}
