import { forgetShare, rememberShare } from '@/lib/browser/sharing/my-shares'
import { LIFETIMES } from '@/lib/browser/sharing/upload'
import type { Lifetime } from '@/lib/browser/sharing/upload'
import type { Session } from '@/lib/browser/session'
import type { Stored } from '@/lib/browser/stored'
import type { KeptLive } from './kept-live'
import type { LiveApi } from './live-api'
import { LiveOwner } from './owner'
import type { LiveSource } from './owner'
import type { OwnerState } from './owner-state'
import type { Wait } from './patience'

export type LiveHostDeps = {
  readonly session: Pick<Session, 'state' | 'published' | 'subscribe'>
  readonly api: LiveApi
  readonly wait: Wait
  readonly known: () => readonly string[]
  /** What it takes to go on after a reload. */
  readonly kept: Pick<Stored<KeptLive | undefined>, 'get' | 'set'>
}

/** Nothing of these can be undone; the next one may begin. */
const OVER: ReadonlySet<OwnerState['phase']> = new Set(['ended', 'deleted'])

/**
 * The live share of a page's session: one at a time. It ends when another session takes its place, and goes on when the
 * page is loaded again and comes back to the same session.
 */
export class LiveHost {
  private readonly deps: LiveHostDeps
  private readonly listeners = new Set<() => void>()
  private current: { readonly owner: LiveOwner; readonly source: LiveSource } | undefined

  constructor(deps: LiveHostDeps) {
    this.deps = deps
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Undefined while nothing is, or was, shared live. */
  readonly state = (): OwnerState | undefined => this.current?.owner.state()

  /** Follows the session, and goes on with what was shared before the page was loaded; returns the way to stop. */
  readonly attach = (): (() => void) => {
    const leave = (): void => {
      this.current?.owner.leave()
    }
    const comeBack = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) this.current?.owner.comeBack()
    }
    addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
    const stop = this.deps.session.subscribe(this.look)
    this.look()
    return () => {
      stop()
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', comeBack)
    }
  }

  readonly start = (title: string, lifetime: Lifetime): void => {
    if (this.current && !OVER.has(this.current.owner.state().phase)) return
    if (this.deps.session.state().viewing) return
    this.begin({ title, expiresIn: LIFETIMES[lifetime] })
  }

  readonly letAnswer = (allowed: boolean): void => {
    this.current?.owner.letAnswer(allowed)
  }

  readonly stop = (): void => {
    this.current?.owner.stop()
  }

  readonly remove = (): void => {
    void this.current?.owner.remove()
  }

  /** Puts one that is over out of sight. */
  readonly dismiss = (): void => {
    if (this.current && !OVER.has(this.current.owner.state().phase)) return
    this.current = undefined
    this.tell()
  }

  private begin(how: { readonly title: string; readonly expiresIn: number } | KeptLive): void {
    const { session, api, wait, known } = this.deps
    const { header, events } = session.published()
    // What is shown is kept: a page that is loaded again has all that was ever sent.
    const source: LiveSource = { header, events, subscribe: session.subscribe }
    const isShown = (): boolean => session.published().events === events && !session.state().viewing
    const owner: LiveOwner = new LiveOwner(
      {
        api,
        wait,
        known,
        recording: source,
        keep: (kept) => {
          if (this.current?.owner === owner) this.deps.kept.set(kept)
        },
        remember: rememberShare,
        forget: forgetShare,
        kind: (ask) => (isShown() ? session.published().views.ask(ask)?.kind : undefined),
        answer: (ask, answer) => isShown() && session.state().answer(ask, answer, 'watcher'),
      },
      how,
    )
    this.current = { owner, source }
    owner.subscribe(this.tell)
    this.tell()
    void owner.run()
  }

  private readonly look = (): void => {
    const { session, api } = this.deps
    const { header, events } = session.published()
    if (this.current) {
      if (this.current.source.events !== events) this.current.owner.stop('replaced')
      return
    }
    const kept = this.deps.kept.get()
    const { reading, viewing } = session.state()
    if (!kept || reading || viewing) return
    if (header.id === kept.recording && events.length >= kept.events) this.begin(kept)
    else if (events.length > 0) {
      // Another session is here: the one that was shared will not go on.
      this.deps.kept.set(undefined)
      api.end(kept.id, kept.deleteToken).catch(() => undefined)
    }
  }

  private readonly tell = (): void => {
    for (const listener of this.listeners) listener()
  }
}
