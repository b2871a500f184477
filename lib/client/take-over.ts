import { objectAt } from '@/lib/protocol/json'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { ClientDeps, ConnectOptions, Connection } from './types'

/** Milliseconds that a connection has to stand before another one takes its place: a server may lose every session. */
const STEADY = 60_000

type Connect = (options: ConnectOptions, deps: ClientDeps) => Promise<Connection>

/**
 * Whether the connection just recorded as closed lost its session, and is to be replaced: at once, and once. One that
 * was made in another's place has to have stood for a minute.
 */
export const isToBeReplaced = (events: readonly RecordingEvent[], id: ConnectionId): boolean => {
  const closed = events.at(-1)
  if (closed?.type !== 'connection-closed' || closed.connectionId !== id) return false
  if (closed.by !== 'server' || closed.problem?.code !== 'SESSION_LOST') return false
  const started = events.findLast((event) => event.type === 'connection-started' && event.connectionId === id)
  if (started?.type !== 'connection-started') return false
  return started.inPlaceOf === undefined || closed.at - started.at >= STEADY
}

/**
 * A new connection in place of one whose session the server lost (2025-11-25, transports, session management: a new
 * InitializeRequest, without the session id). What was asked of the session for as long as it stood is asked again, as
 * far as the server still offers it; calls that were open have failed, and are not sent again.
 * @throws what `connect` throws; it is on the recording.
 */
export const takeOver = async (
  lost: Connection,
  options: ConnectOptions,
  deps: ClientDeps,
  connect: Connect,
): Promise<Connection> => {
  const subscribed = lost.subscribed()
  const level = lost.logLevel()
  const connection = await connect({ ...options, inPlaceOf: lost.id }, deps)
  const { capabilities, era } = connection
  if (era === 'legacy' && level !== undefined && objectAt(capabilities, 'logging')) connection.setLogLevel(level)
  if (objectAt(capabilities, 'resources')?.['subscribe'] === true)
    for (const uri of subscribed) connection.subscribe(uri)
  return connection
}
