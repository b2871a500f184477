import { perSession, slotArea, slotKey } from './per-session'
import type { Owner } from './per-session'
import { Stored } from './stored'

type How = {
  /** What it is kept under for each place in the tab; without it, it lives as long as the page. */
  readonly name?: string
}

/**
 * What each session has chosen for itself. A new session begins with what was chosen last, in whatever session; what
 * another one chooses from then on changes nothing here.
 */
export class OwnChoice<T> {
  readonly last: Stored<T>
  /** A session's own: to be read. It is `set` that changes it. */
  readonly of: (owner: Owner) => Stored<T>
  private readonly made: Stored<T>[] = []

  constructor(last: Stored<T>, read: (stored: unknown) => T, { name }: How = {}) {
    this.last = last
    this.of = perSession((owner) => {
      const own = new Stored<T>(
        name === undefined ? () => undefined : slotArea(owner),
        slotKey(name ?? '', owner),
        (stored) => (stored === undefined ? last.get() : read(stored)),
        last.initial,
      )
      this.made.push(own)
      return own
    })
  }

  /** What was chosen last, and in every session of this page, those that were closed too. */
  all(): readonly T[] {
    return [this.last, ...this.made].map((store) => store.get())
  }

  /** What it has is its own from now on, also when the tab is loaded again. */
  pin(owner: Owner): void {
    const own = this.of(owner)
    own.set(own.get())
  }

  set(owner: Owner, value: T): void {
    this.of(owner).set(value)
    this.last.set(value)
  }
}
