import { ProblemError } from '@/lib/protocol/problem'

/** Waits so many milliseconds, or until the signal; never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

const FIRST = 500
const LONGEST = 15_000

/** Milliseconds before the try after `failed` failures in a row. */
export const backoff = (failed: number): number => Math.min(LONGEST, FIRST * 2 ** Math.min(failed - 1, 10))

/** Waits; a browser that is back on the network ends the waiting at once. */
export const waitOnline: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })

type Trying = {
  readonly wait: Wait
  readonly signal: AbortSignal
  /** Told of each failure that is tried again, and of the success after it. */
  readonly onBehind?: (behind: boolean) => void
}

/**
 * Tries until it succeeds, the server refuses for good (`ProblemError`) or the signal says stop (rejects with its
 * reason). `attempt` is told how often it failed before.
 */
export const persist = async <T>(attempt: (failed: number) => Promise<T>, trying: Trying): Promise<T> => {
  const { wait, signal, onBehind } = trying
  for (let failed = 0; ;) {
    signal.throwIfAborted()
    try {
      const value = await attempt(failed)
      if (failed > 0) onBehind?.(false)
      return value
    } catch (error) {
      if (error instanceof ProblemError) throw error
      failed++
      onBehind?.(true)
      await wait(backoff(failed), signal)
    }
  }
}
