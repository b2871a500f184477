import { connectionStarted } from '@/lib/client/connection-started'
import { notLoaded } from '@/lib/client/problems'
import type { ClientDeps, ConnectOptions } from '@/lib/client/types'
import { ProblemError } from '@/lib/protocol/problem'
import type { ConnectionId } from '@/lib/recording/events'
import type { SessionDeps } from './session-types'

type Connect = SessionDeps['connect']

/** Milliseconds to wait for code: Parley’s own server sends it. */
const PATIENCE = 15_000

/**
 * Connects by code that is loaded when it is first needed. Code that does not come is a connection that failed, and on
 * the recording as any other.
 */
export const connectLater =
  (load: () => Promise<Connect>, patience = PATIENCE): Connect =>
  async (options, deps) => {
    let connect: Connect
    try {
      connect = await inTime(load(), patience)
    } catch (error) {
      throw deps.signal?.aborted ? error : failed(options, deps, error)
    }
    // Given up meanwhile: nothing of it has happened.
    deps.signal?.throwIfAborted()
    return connect(options, deps)
  }

const inTime = <T>(work: Promise<T>, patience: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`Parley’s own server did not send it within ${patience / 1000} s.`))
    }, patience)
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })

const failed = (options: ConnectOptions, { newId, recording }: ClientDeps, cause: unknown): ProblemError => {
  const id = newId() as ConnectionId
  const problem = notLoaded(cause)
  recording.append(id, connectionStarted(options))
  recording.append(id, { type: 'connection-failed', problem })
  return new ProblemError(problem, { cause })
}
