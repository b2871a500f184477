import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { delay } from '@/lib/wire/delay'
import { clientProblem } from './problems'
import type { Call } from './types'
import { isBroken } from './wire-texts'

/** Milliseconds before a read goes out again, and the longest wait that a server may ask for. */
const SOON = 1000
const LONGEST = 60_000

/** Requests that change nothing, so that one too many does no harm. */
export const isRead = (method: string): boolean =>
  method.endsWith('/list') || method === 'resources/read' || method === 'server/discover'

export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof ProblemError ? error.problem : undefined

/** Milliseconds after which a read that failed so is worth asking again; undefined when it is not. */
const waitFor = ({ code, retryAt }: Problem, now: number): number | undefined => {
  if (retryAt === undefined) return isBroken(code) || code === 'STREAM_ENDED' ? SOON : undefined
  const wait = Math.max(retryAt - now, 0)
  return wait <= LONGEST ? wait : undefined
}

type Deps = {
  readonly start: () => Call
  readonly method: string
  readonly closing: AbortSignal
  readonly note: (problem: Problem) => void
  readonly onAskedAgain: ((requestId: RequestId) => void) | undefined
}

/** A read that goes out once more by itself when its answer was cut off, or when the server said when to come back. */
export const askedAgain = ({ start, method, closing, note, onAskedAgain }: Deps): Call => {
  const first = start()
  const given = new AbortController()
  let current = first
  const again = async (error: unknown): Promise<Awaited<Call['done']>> => {
    const problem = problemOf(error)
    const wait = problem && waitFor(problem, Date.now())
    const left = (): boolean => closing.aborted || given.signal.aborted
    if (wait === undefined || left()) throw error
    const when = wait < SOON ? 'at once' : `in ${Math.ceil(wait / 1000)} s`
    note(clientProblem('ASKED_AGAIN', `${method} (${first.requestId}) goes out again ${when}.`))
    await delay(wait, closing, given.signal)
    if (left()) throw error
    current = start()
    onAskedAgain?.(current.requestId)
    return current.done
  }
  const done = first.done.catch(again)
  // Whoever only watches the timeline need not handle it.
  done.catch(() => undefined)
  return {
    requestId: first.requestId,
    done,
    cancel: (reason) => {
      given.abort()
      current.cancel(reason)
    },
  }
}
