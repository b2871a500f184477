/** Characters of one message that an app may send: more is not taken, and its beginning recorded. */
export const LONGEST = 1_000_000
/** Characters recorded of a message that is not taken. */
export const BEGINNING = 10_000
/** Messages taken at once, and each second from then on. */
export const BURST = 100
export const RATE = 50
/** Messages not taken after which the app is stopped. */
export const PATIENCE = 500
/** Requests of an app that wait, for the person or the server. */
export const MOST_OPEN = 20
/** Texts of an app that are kept in sight. */
export const MOST_SAID = 20

/** Lets through `BURST` at once and `RATE` per second. `clock` in milliseconds. */
export class Valve {
  private readonly clock: () => number
  private tokens = BURST
  private at: number

  constructor(clock: () => number) {
    this.clock = clock
    this.at = clock()
  }

  take(): boolean {
    const now = this.clock()
    this.tokens = Math.min(BURST, this.tokens + ((now - this.at) * RATE) / 1000)
    this.at = now
    if (this.tokens < 1) return false
    this.tokens--
    return true
  }
}
