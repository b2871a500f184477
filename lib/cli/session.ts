import { writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { connectLasting } from '@/lib/client/lasting'
import type { Connection, ConnectOptions } from '@/lib/client/types'
import { ProblemError } from '@/lib/protocol/problem'
import { encode } from '@/lib/recording/codec'
import type { ConnectionId } from '@/lib/recording/events'
import { newHeader, Recording } from '@/lib/recording/recording'
import { egress } from '@/lib/server/egress'
import { changesSince, changeText } from '@/lib/views/server-changes'
import { SessionViews } from '@/lib/views/session-views'
import { EXIT, type Io } from './io'
import { connectOptions, type ServerFlags } from './options'
import { problemText } from './outcome'

export type CliSession = {
  readonly connection: Connection
  readonly recording: Recording
  /** The views, folded up to now. */
  readonly views: () => SessionViews
}

export type SessionFlags = ServerFlags & {
  readonly record?: string | undefined
  /** What goes before what the flags say. */
  readonly settings?: Partial<Pick<ConnectOptions, 'advertised' | 'logLevel'>> | undefined
}

/**
 * Connects, runs `work`, closes, and writes the recording if asked to — also when something failed.
 * Returns `work`'s exit code, or 2 when no connection could be made. `begun` is told of the recording before anything
 * is on it, for those who look at it when all is over.
 */
export const withSession = async (
  url: string,
  flags: SessionFlags,
  io: Io,
  work: (session: CliSession) => Promise<number>,
  begun: (session: Pick<CliSession, 'recording' | 'views'>) => void = () => undefined,
): Promise<number> => {
  const startedAt = Date.now()
  const clock = (): number => performance.timeOrigin + performance.now()
  const recording = new Recording(newHeader(randomUUID(), startedAt, url), clock)
  const views = new SessionViews()
  const current = (): SessionViews => {
    views.advance(recording.events)
    return views
  }
  begun({ recording, views: current })
  try {
    const options = { ...connectOptions(url, flags), ...flags.settings }
    const deps = { recording, fetch: egress, newId: randomUUID }
    const connection = await connectLasting(options, deps, ({ id }) => {
      sayReplaced(current(), id, io)
    })
    try {
      return await work({ connection, recording, views: current })
    } finally {
      await connection.close()
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    io.err(problemText(error.problem))
    return EXIT.usage
  } finally {
    if (flags.record !== undefined) await writeFile(flags.record, encode(recording))
  }
}

const sayReplaced = (views: SessionViews, id: ConnectionId, io: Io): void => {
  const connections = views.connections()
  const connection = connections.find((other) => other.id === id)
  io.err('The server lost its session: a new one was started. What was open has failed, and is not sent again.')
  for (const change of connection ? changesSince(connections, connection) : []) io.err(`  ${changeText(change)}`)
}
