const ORPHAN_CHECK = 200

type Watched = {
  readonly once: (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void) => unknown
  readonly ppid: number
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Calls `stop` when Parley is told to end. npm hands SIGTERM to the shell between us, which dies of it and tells
 * nobody: under npm, losing that parent means the same.
 */
export const onStop = (stop: () => void, watched: Watched = process): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) watched.once(signal, stop)
  if (watched.env['npm_lifecycle_event'] === undefined) return
  const parent = watched.ppid
  const check = setInterval(() => {
    if (watched.ppid === parent) return
    clearInterval(check)
    stop()
  }, ORPHAN_CHECK)
  check.unref()
}
