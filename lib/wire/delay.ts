/** Timers take 31 bits: more would fire at once. */
const LONGEST = 2 ** 31 - 1

/** Waits so many milliseconds, or until a signal fires: look at it afterwards. Leaves no timer behind. */
export const delay = (ms: number, ...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', over)
      resolve()
    }
    const timer = setTimeout(over, Math.min(ms, LONGEST))
    for (const signal of signals) signal.addEventListener('abort', over)
    if (signals.some(({ aborted }) => aborted)) over()
  })
