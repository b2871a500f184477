import { validContent } from '@/lib/elicitation/example'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { ASK_METHODS, isAskMethod } from '@/lib/protocol/methods'
import type { Revision } from '@/lib/protocol/revisions'
import type { Reply } from './reply'

/** The server wants something of a probe, in either era. */
export type ProbeAsk = {
  readonly method: string
  readonly params: unknown
  /** JSON-RPC id (legacy) or key in `inputRequests` (modern). */
  readonly key: string | number
}

/** Undefined: the ask stays unanswered. An error can be returned on legacy only. */
type AskReply =
  { readonly result: JsonObject } | { readonly error: { readonly code: number; readonly message: string } } | undefined

export type AskHandler = (ask: ProbeAsk) => AskReply

const CONTENT: JsonObject = { type: 'text', text: 'This answer was made up by a probe.' }

const elicited = (params: unknown, revision: Revision): JsonObject => {
  // Nobody is there to open a page.
  if (stringAt(params, 'mode') === 'url') return { action: 'cancel' }
  const content = validContent(isObject(params) ? params['requestedSchema'] : undefined, revision)
  return content === undefined ? { action: 'decline' } : { action: 'accept', content }
}

/** Plain answers that let a tool come to its end. */
export const plainAnswers =
  (revision: Revision): AskHandler =>
  ({ method, params }) => {
    if (method === 'ping') return { result: {} }
    if (!isAskMethod(method)) return { error: { code: -32601, message: 'Method not found' } }
    switch (ASK_METHODS[method]) {
      case 'elicitation':
        return { result: elicited(params, revision) }
      case 'sampling':
        return { result: { role: 'assistant', content: CONTENT, model: 'parley-probe', stopReason: 'endTurn' } }
      case 'roots':
        return { result: { roots: [] } }
    }
  }

/** The asks of a result that waits for input (2026-07-28); undefined for any other. */
export const asksOf = (reply: Reply): readonly ProbeAsk[] | undefined => {
  const { result } = reply
  if (result?.['resultType'] !== 'input_required') return undefined
  return Object.entries(objectAt(result, 'inputRequests') ?? {}).map(([key, entry]) => ({
    key,
    method: stringAt(entry, 'method') ?? '',
    params: isObject(entry) ? entry['params'] : undefined,
  }))
}

/** What the next round adds to the params; undefined when an ask stays unanswered. */
export const nextRound = (reply: Reply, handler: AskHandler): JsonObject | undefined => {
  const asks = asksOf(reply)
  if (!asks) return undefined
  const answers = asks.map((ask) => [ask.key, handler(ask)] as const)
  const results = answers.flatMap(([key, answer]) => (answer && 'result' in answer ? [[key, answer.result]] : []))
  if (results.length < answers.length) return undefined
  const state = reply.result?.['requestState']
  return {
    ...(results.length > 0 && { inputResponses: Object.fromEntries(results) as JsonObject }),
    ...(typeof state === 'string' && { requestState: state }),
  }
}
