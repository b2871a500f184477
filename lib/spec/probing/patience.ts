/** Resolves after that many milliseconds, or as soon as the signal fires; never rejects. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** How long a probe waits, and by which clock. */
export type Patience = {
  /** Milliseconds for one reply. */
  readonly reply: number
  /** Milliseconds for a whole probe. */
  readonly probe: number
  readonly pause: Pause
}

/** By the platform's own timers. */
const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

export const PATIENCE: Patience = { reply: 5_000, probe: 90_000, pause }

/** Wakes whoever waits for something to become true. */
export class Bell {
  private readonly waiting = new Set<() => void>()
  private readonly pause: Pause

  constructor(pause: Pause) {
    this.pause = pause
  }

  ring(): void {
    for (const look of [...this.waiting]) look()
  }

  /** Waits until `condition` holds, at most that long; says whether it did. */
  async until(condition: () => boolean, milliseconds: number): Promise<boolean> {
    if (condition()) return true
    const over = new AbortController()
    let look = (): void => undefined
    const met = new Promise<void>((resolve) => {
      look = () => {
        if (condition()) resolve()
      }
    })
    this.waiting.add(look)
    await Promise.race([met, this.pause(milliseconds, over.signal)])
    this.waiting.delete(look)
    over.abort()
    return condition()
  }
}
