import type { Connection } from '@/lib/client/types'
import type { Problem } from '@/lib/protocol/problem'
import { problemOf } from './outcomes'
import { Silence } from './silence'

const SILENT: Problem = {
  code: 'NO_ANSWER_AFTER',
  title: 'The server answers nothing any more',
  cause: 'After this call it did not answer a ping in time.',
  action: 'See the server’s log: it may have crashed, or wait for something that will never come.',
}

/**
 * Asks for a sign of life: `ping` on legacy, `server/discover` on modern, which has no ping. Any answer will do.
 * Resolves with the problem when none came within `patience` milliseconds; without one when the signal fired.
 */
export const signOfLife = async (
  connection: Connection,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<Problem | undefined> => {
  const call = connection.call(connection.era === 'legacy' ? 'ping' : 'server/discover', {})
  const silence = new Silence()
  const late = new Promise<Problem>((resolve) => {
    silence.set({
      after: patience,
      ring: () => {
        resolve(SILENT)
      },
    })
  })
  const stop = (): void => {
    call.cancel('The exploration was stopped.')
  }
  signal?.addEventListener('abort', stop, { once: true })
  const answer = call.done.then(() => undefined, problemOf)
  const problem = await Promise.race([answer, late])
  silence.clear()
  signal?.removeEventListener('abort', stop)
  call.cancel('No answer in time.')
  return problem
}
