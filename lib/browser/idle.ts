/** Runs one thing at a time, and says whether it does. */
type Runner = {
  readonly state: () => { readonly running: unknown }
  readonly subscribe: (listener: () => void) => () => void
}

/** Resolves once nothing runs there. */
export const idle = ({ state, subscribe }: Runner): Promise<void> =>
  new Promise((resolve) => {
    const look = (): boolean => {
      const { running } = state()
      if (running !== undefined && running !== false) return false
      stop()
      resolve()
      return true
    }
    const stop = subscribe(look)
    look()
  })
