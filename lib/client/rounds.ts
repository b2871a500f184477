import { answerResult } from '@/lib/protocol/asks'
import { isObject, stringAt, type Json, type JsonObject } from '@/lib/protocol/json'
import { isAskMethod } from '@/lib/protocol/methods'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { ProblemError } from '@/lib/protocol/problem'
import { askKey } from '@/lib/recording/keys'
import { abortError } from '@/lib/wire/errors'
import type { AskQueue } from './asks'
import type { Reply } from './inbound'
import { clientProblem } from './problems'

/** Rounds in a row that ask for nothing before the loop is called one. */
const MAX_EMPTY_ROUNDS = 10

type InputRequired = { readonly inputRequests: Record<string, unknown>; readonly requestState?: Json }

/** The members of an `InputRequiredResult` (2026-07-28), or undefined for any other result. */
const readInputRequired = (reply: Reply): InputRequired | undefined => {
  if (reply.message.kind !== 'result' || !isObject(reply.message.result)) return undefined
  const { resultType, inputRequests, requestState } = reply.message.result
  if (resultType !== 'input_required') return undefined
  return {
    inputRequests: isObject(inputRequests) ? inputRequests : {},
    ...(requestState === undefined ? {} : { requestState: requestState as Json }),
  }
}

type Rounds = {
  /** Sends one round as a request of its own. */
  readonly send: (extra: JsonObject) => Promise<{ readonly reply: Reply; readonly requestId: RequestId }>
  readonly asks: AskQueue
  /** The request of the first round. */
  readonly callId: RequestId
}

/**
 * Drives a modern request round by round (2026-07-28, multi round-trip requests): each `input_required` result opens
 * its asks, and once all are answered the request goes out again with `inputResponses` and the echoed `requestState`.
 * @throws an AbortError when its asks are withdrawn; ProblemError `GIVEN_UP` when an ask is refused, `UNKNOWN_ASK` for one
 * that nobody can answer, `TOO_MANY_ROUNDS` when the server asks for nothing over and over.
 */
export const driveRounds = async ({ send, asks, callId }: Rounds): Promise<Reply> => {
  let extra: JsonObject = {}
  for (let empty = 0; ;) {
    const { reply, requestId } = await send(extra)
    const required = readInputRequired(reply)
    if (!required) return reply
    const entries = Object.entries(required.inputRequests)
    empty = entries.length === 0 ? empty + 1 : 0
    if (empty >= MAX_EMPTY_ROUNDS)
      throw new ProblemError(clientProblem('TOO_MANY_ROUNDS', `${empty} rounds in a row asked for nothing.`))
    const unknown = entries.find(([, entry]) => !isAskMethod(stringAt(entry, 'method') ?? ''))
    if (unknown) throw new ProblemError(clientProblem('UNKNOWN_ASK', `inputRequests.${unknown[0]} has no such method.`))
    const answers = await Promise.all(
      entries.map(async ([inputKey, entry]): Promise<[string, JsonObject]> => {
        const settled = await asks.ask({
          key: askKey(reply.key, inputKey),
          method: stringAt(entry, 'method') ?? '',
          params: isObject(entry) ? entry['params'] : undefined,
          era: 'modern',
          requestId,
          callId,
        })
        if (!settled) throw abortError()
        const result = answerResult(settled.answer)
        if (!result) throw new ProblemError(clientProblem('GIVEN_UP', `The ask “${inputKey}” was refused.`))
        return [inputKey, result]
      }),
    )
    extra = {
      ...(answers.length > 0 ? { inputResponses: Object.fromEntries(answers) } : {}),
      ...(required.requestState === undefined ? {} : { requestState: required.requestState }),
    }
  }
}
