/** Milliseconds: the least and the most between two tries, unless the server wants the next one later. */
const FLOOR = 1000
const CEILING = 30_000
const MINUTE = 60_000
const TRIES_A_MINUTE = 10
/** What a server may ask for the first time round without being taken for a storm. */
const SOONEST = 100

type Deps = { readonly now?: () => number; readonly random?: () => number }

/**
 * When to try a broken stream again: when the server asks for it the first time, then after a second, twice as long
 * each time that nothing came of it, a quarter more or less so that many clients do not come at once, and never more
 * than ten times a minute.
 */
export class Backoff {
  private readonly now: () => number
  private readonly random: () => number
  /** When the tries of the last minute were, or will be. */
  private tries: number[] = []
  private fruitless = 0

  constructor({ now = () => performance.now(), random = Math.random }: Deps = {}) {
    this.now = now
    this.random = random
  }

  /** Milliseconds to wait before the next try. `wanted`: the server’s own wish (`retry` of an event stream). */
  next(wanted?: number): number {
    const now = this.now()
    this.tries = this.tries.filter((at) => at > now - MINUTE)
    const wait = Math.max(this.pause(wanted), this.untilAllowed(now))
    this.tries.push(now + wait)
    this.fruitless++
    return wait
  }

  /** Something new came of the last try. */
  succeeded(): void {
    this.fruitless = 0
  }

  private pause(wanted: number | undefined): number {
    if (this.tries.length === 0 && wanted !== undefined && wanted >= SOONEST) return wanted
    const longer = FLOOR * 2 ** this.fruitless * (1 + this.random() / 4)
    return Math.max(wanted ?? 0, Math.min(CEILING, longer))
  }

  private untilAllowed(now: number): number {
    const first = this.tries.at(-TRIES_A_MINUTE)
    return first === undefined ? 0 : first + MINUTE - now
  }
}
