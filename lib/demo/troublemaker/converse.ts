import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Call } from './fault'
import { answer, event, json, reply, sse, type Chunk } from './wire'
import type { JsonObject } from '@/lib/protocol/json'

/** What came back to a question, in one form for both eras. */
export type Back = {
  /** The result's `action`, for an elicitation. */
  readonly action: string | undefined
  readonly result: Record<string, unknown>
  /** The client's error instead (legacy). */
  readonly refused: boolean
}

/** What becomes of a call. */
export type Reaction =
  | { readonly say: string; readonly isError?: true }
  /** A JSON-RPC error -32603. */
  | { readonly internalError: string }
  /** The connection breaks (legacy), or HTTP 500 (modern). */
  | 'crash'
  | 'hang'
  | 'ask-again'

type Question = { readonly method: string; readonly params: JsonObject }

const read = (message: unknown): Back => {
  const result = isObject(message) && 'result' in message ? objectAt(message, 'result') : undefined
  return { action: stringAt(result, 'action'), result: result ?? {}, refused: result === undefined }
}

const internal = ({ id }: Call, message: string): JsonObject => ({
  jsonrpc: '2.0',
  id,
  error: { code: -32603, message },
})

const silence = async function* (): AsyncGenerator<Chunk> {
  yield ': still here\n\n'
  await new Promise(() => undefined)
}

/** A call that ends without a question. */
export const react = (call: Call, reaction: Exclude<Reaction, 'ask-again'>): Response => {
  if (reaction === 'hang') return sse(silence())
  if (reaction === 'crash') return reply('Segmentation fault (made on purpose)\n', 'text/plain', 500)
  if ('internalError' in reaction) return json(internal(call, reaction.internalError))
  const { say, isError } = reaction
  return json(answer(call, say, isError ? { isError } : {}))
}

const onStream = async function* (
  call: Call,
  { method, params }: Question,
  decide: (back: Back) => Reaction,
): AsyncGenerator<Chunk> {
  for (let times = 1; ; times++) {
    const id = `trouble-${times}`
    yield event({ jsonrpc: '2.0', id, method, params })
    const reaction = decide(read(await call.session?.responseTo(id)))
    if (reaction === 'ask-again') continue
    if (reaction === 'crash') throw new Error('Broken off on purpose')
    if (reaction === 'hang') yield* silence()
    else if ('internalError' in reaction) yield event(internal(call, reaction.internalError))
    else yield event(answer(call, reaction.say, reaction.isError ? { isError: true } : {}))
    return
  }
}

/** Asks in the era's way, then does what `decide` makes of what came back. */
export const converse = (call: Call, question: Question, decide: (back: Back) => Reaction): Response => {
  if (call.era === 'legacy') return sse(onStream(call, question, decide))
  const given = call.inputResponses?.['trouble']
  const reaction = given === undefined ? 'ask-again' : decide(read({ result: given }))
  if (reaction !== 'ask-again') return react(call, reaction)
  const inputRequests: JsonObject = { trouble: { ...question } }
  return json({
    jsonrpc: '2.0',
    id: call.id,
    result: { resultType: 'input_required', inputRequests, requestState: 'trouble' },
  })
}
