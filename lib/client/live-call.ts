import { paramHeaders, modernHeaders, type HeaderList } from '@/lib/protocol/headers'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { Revision } from '@/lib/protocol/revisions'
import type { ByHand, EventBody } from '@/lib/recording/events'
import { abortError, isAbort } from '@/lib/wire/errors'
import type { AskQueue } from './asks'
import { keepTime } from './call-time'
import type { Reply, Response } from './inbound'
import { clientProblem, wireProblem } from './problems'
import type { HeldRounds } from './held-rounds'
import type { RawLane } from './raw-lane'
import { driveRounds } from './rounds'
import type { Call, CallOptions, Timeouts } from './types'

export type CallContext = {
  readonly lane: RawLane
  readonly asks: AskQueue
  readonly revision: Revision
  readonly modern: boolean
  /** `_meta` members of every request (modern), empty on legacy. */
  readonly meta: () => JsonObject
  readonly rounds: HeldRounds
  /** Told of the reply to a call before the caller is. */
  readonly onReply?: (method: string, reply: Reply) => void
  readonly emit: (event: EventBody) => void
  /** Fires when the connection closes; its reason is a ProblemError when the server was lost. */
  readonly closing: AbortSignal
  readonly timeouts: Timeouts
}

/** Starts a call: one request on legacy, as many rounds as the server needs on modern. */
export const startCall = (context: CallContext, method: string, params: JsonObject, options: CallOptions): Call => {
  const { lane, asks, modern, emit, closing } = context
  const firstId = lane.newRequestId()
  const ids = new Set<string | number>([firstId])
  let currentId = firstId
  const abort = new AbortController()
  let reason: string | undefined
  let over = false
  const time = keepTime(context, method, options, tokenOf(firstId), (problem) => {
    leave(problem.cause, problem)
  })

  const send = async (extra: JsonObject) => {
    if (closing.aborted || abort.signal.aborted) throw abortError()
    let sent: JsonObject | undefined = params
    let byHand: ByHand | undefined
    if (Object.keys(extra).length > 0) {
      const round = { callId: firstId, number: ids.size + 1, method, params: { ...params, ...extra } }
      sent = await context.rounds.pass(round, abort.signal)
      if (!sent) {
        cancel('The round was dropped.')
        throw abortError()
      }
      if (JSON.stringify(sent) !== JSON.stringify(round.params)) byHand = { call: firstId }
      currentId = lane.newRequestId()
      ids.add(currentId)
    }
    const full = withMeta(sent, metaOf(context, options, firstId))
    const message = { jsonrpc: '2.0', id: currentId, method, ...(Object.keys(full).length > 0 ? { params: full } : {}) }
    const headers = headersOf(context, method, sent, options)
    const how = {
      ...{ waiting: abort.signal, stream: modern ? abort.signal : closing, heard: time.heard },
      ...(byHand && { byHand }),
    }
    time.sent()
    return { reply: await lane.request(message, headers, how), requestId: currentId }
  }

  const withdrawAsks = (): void => {
    asks.withdraw(({ requestId, taskId }) => requestId !== undefined && ids.has(requestId) && taskId === undefined)
  }

  const run = async (): Promise<Response> => {
    try {
      const reply = modern ? await driveRounds({ send, asks, callId: firstId }) : (await send({})).reply
      context.onReply?.(method, reply)
      return reply.message
    } catch (error) {
      const problem = isAbort(error) ? whyAborted(closing, abort.signal, reason) : wireProblem(error)
      if (reason === undefined) emit({ type: 'call-failed', requestId: currentId, problem })
      throw new ProblemError(problem, { cause: error })
    } finally {
      over = true
      time.stop()
      closing.removeEventListener('abort', onClosing)
      withdrawAsks()
    }
  }

  const cancel = (why = 'Cancelled by the user'): void => {
    if (over || abort.signal.aborted) return
    reason = why
    emit({ type: 'call-cancelled', requestId: currentId, reason: why })
    leave(why)
  }
  /** Stops waiting, and tells the server so as its era has it. */
  const leave = (why: string, problem?: Problem): void => {
    if (over || abort.signal.aborted) return
    abort.abort(problem && new ProblemError(problem))
    // Between two rounds nothing is on the wire: the call waits for its asks only.
    withdrawAsks()
    // Legacy: closing the stream is no cancellation, a notification is. Modern: closing the stream is the cancellation.
    if (!modern && !closing.aborted) {
      const notification = {
        jsonrpc: '2.0',
        method: 'notifications/cancelled',
        params: { requestId: currentId, reason: why },
      }
      void lane.send(notification).catch(() => undefined)
    }
  }
  const onClosing = (): void => {
    // Who leaves takes the call back; a server that is gone has failed it.
    if (problemBehind(closing) === undefined) cancel('The connection was closed.')
    else abort.abort()
  }
  closing.addEventListener('abort', onClosing)

  const done = run()
  // Whoever only watches the timeline need not handle it.
  done.catch(() => undefined)
  return { requestId: firstId, done, cancel }
}

/** The problem that a signal was fired with: the server was lost, or took too long. */
const problemBehind = ({ reason }: AbortSignal): Problem | undefined =>
  reason instanceof ProblemError ? reason.problem : undefined

const whyAborted = (closing: AbortSignal, given: AbortSignal, reason: string | undefined): Problem => {
  if (closing.aborted) return problemBehind(closing) ?? clientProblem('CLOSED', 'The connection was closed.')
  return problemBehind(given) ?? clientProblem('CANCELLED', reason ?? 'Its asks were withdrawn.')
}

const tokenOf = (firstId: string): string => `${firstId}-progress`

const metaOf = ({ meta }: CallContext, { progress }: CallOptions, firstId: string): JsonObject =>
  progress ? { ...meta(), progressToken: tokenOf(firstId) } : meta()

/** The user's own `_meta` members win over Parley's. */
const withMeta = (params: JsonObject, meta: JsonObject): JsonObject => {
  if (Object.keys(meta).length === 0) return params
  const own = params['_meta']
  return { ...params, _meta: { ...meta, ...(isObject(own) ? own : {}) } }
}

const headersOf = (
  { modern, revision }: CallContext,
  method: string,
  params: JsonObject,
  options: CallOptions,
): HeaderList => [
  ...(modern ? modernHeaders(revision, method, params) : []),
  ...(modern && method === 'tools/call' ? paramHeaders(options.inputSchema, params['arguments']) : []),
  ...(options.headers ?? []),
]
