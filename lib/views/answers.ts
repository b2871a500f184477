import type { Answer, ElicitAction, Root } from '@/lib/protocol/asks'
import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Message } from '@/lib/protocol/jsonrpc'
import type { AskKind } from '@/lib/protocol/methods'

const ACTIONS: readonly ElicitAction[] = ['accept', 'decline', 'cancel']

const isRoot = (value: unknown): value is Root => stringAt(value, 'uri') !== undefined

/** The answer a result carries; as it is where it fits no kind; undefined when it is no object. Everything here came out of JSON.parse. */
export const answerFromResult = (kind: AskKind, result: unknown): Answer | undefined => {
  if (!isObject(result)) return undefined
  if (kind === 'sampling') return { kind, result: result as JsonObject }
  if (kind === 'roots') {
    const roots = result['roots']
    return { kind, roots: Array.isArray(roots) ? roots.filter(isRoot) : [] }
  }
  const action = ACTIONS.find((known) => known === result['action'])
  if (action === undefined) return { kind: 'verbatim', result: result as JsonObject }
  const content = result['content']
  return { kind, action, ...(isObject(content) && { content: content as JsonObject }) }
}

/** The answer in a client's response to a server's request (legacy). */
export const answerFromResponse = (
  kind: AskKind,
  response: Extract<Message, { kind: 'result' | 'error' }>,
): Answer | undefined =>
  response.kind === 'error'
    ? { kind: 'error', code: response.error.code, message: response.error.message }
    : answerFromResult(kind, response.result)
