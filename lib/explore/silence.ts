/** The longest that a timer can wait (24.8 days, HTML §8.6): one that is to wait longer rings at once. */
const LONGEST = 2 ** 31 - 1

/** Milliseconds, and what to do when they are over. */
type Alarm = { readonly after: number; readonly ring: () => void }

/** One timer that can be set anew: whatever comes in time puts it off. */
export class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined

  /** Replaces the alarm that was set before. */
  set({ after, ring }: Alarm): void {
    this.clear()
    this.timer = setTimeout(ring, Math.min(after, LONGEST))
  }

  clear(): void {
    clearTimeout(this.timer)
  }
}
