/** Who may write to a session: one tab at a time. */
export type SessionLocks = {
  /** Resolves with the way to let go, or with undefined when another tab has it after `wait` milliseconds. */
  readonly hold: (id: string, wait: number) => Promise<(() => void) | undefined>
  /** The sessions that are open somewhere, here too. */
  readonly held: () => Promise<ReadonlySet<string>>
}

const PREFIX = 'parley.session.'

/** Web Locks: gone with the tab, however it ends. Without them (no secure context) the store alone refuses a second writer. */
export const webLocks = (manager: LockManager | undefined): SessionLocks => ({
  hold: (id, wait) => {
    if (!manager) return Promise.resolve(() => undefined)
    return new Promise((granted) => {
      const signal = AbortSignal.timeout(wait)
      const held = manager.request(
        PREFIX + id,
        { signal },
        () =>
          new Promise<void>((letGo) => {
            granted(letGo)
          }),
      )
      held.catch(() => {
        granted(undefined)
      })
    })
  },
  held: async () => {
    const { held = [] } = (await manager?.query()) ?? {}
    return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
  },
})
