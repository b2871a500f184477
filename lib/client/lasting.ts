import type { Recording } from '@/lib/recording/recording'
import { connect } from './connect'
import { isToBeReplaced, takeOver } from './take-over'
import type { ClientDeps, ConnectOptions, Connection } from './types'

/** Calls back once for the end of this connection. */
const onEnd = (recording: Recording, { id }: Connection, ended: () => void): void => {
  const stop = recording.subscribe(() => {
    const last = recording.events.at(-1)
    if (last?.type !== 'connection-closed' || last.connectionId !== id) return
    stop()
    ended()
  })
}

/**
 * Connects; where the server loses the session, another connection takes its place behind the same object, lists what
 * was listed and listens where there was listening. `onReplaced` is told once that has happened.
 * @throws what `connect` throws.
 */
export const connectLasting = async (
  options: ConnectOptions,
  deps: ClientDeps,
  onReplaced: (connection: Connection) => void = () => undefined,
): Promise<Connection> => {
  const { recording } = deps
  const listeners = new Set<() => void>()
  const closing = new AbortController()
  const did = { listed: false, listened: false }
  let current = await connect(options, deps)
  let replacing = Promise.resolve()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const replace = async (lost: Connection): Promise<void> => {
    const signal = deps.signal ? AbortSignal.any([deps.signal, closing.signal]) : closing.signal
    const next = await takeOver(lost, options, { ...deps, signal }, connect)
    hold(next)
    if (did.listed) void next.refreshCatalog()
    if (did.listened) next.listen()
    onReplaced(next)
  }
  const hold = (connection: Connection): void => {
    current = connection
    connection.onAsksChanged(tell)
    onEnd(recording, connection, () => {
      // Why no other took its place, `connect` has recorded.
      if (isToBeReplaced(recording.events, connection.id)) replacing = replace(connection).catch(() => undefined)
    })
    tell()
  }
  hold(current)
  const own: Partial<Connection> = {
    onAsksChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refreshCatalog: () => {
      did.listed = true
      return current.refreshCatalog()
    },
    listen: () => {
      did.listened = true
      current.listen()
    },
    close: async (by) => {
      closing.abort()
      await replacing
      await current.close(by)
    },
  }
  return new Proxy(current, {
    get: (_, name: keyof Connection) => own[name] ?? current[name],
  })
}
