import { errorCodeName, ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Revision } from '@/lib/protocol/revisions'
import { requestId, rpc } from '@/lib/protocol/shapes/base'
import { messageShape, type MessageKind } from '@/lib/protocol/shapes/for-message'
import { integer, may, must, object, string, type Shape } from '@/lib/protocol/shapes/shape'
import { applyMends, type Mendable } from './apply-mends'
import type { Edit, Form } from './edit'
import { mend } from './mend'
import type { Known } from './placeholder'

/** A JSON-RPC message to be made to conform. */
export type MessageFacts = MessageKind & {
  readonly value: unknown
  /** The id that a response must echo. */
  readonly id?: RequestId
}

/** What is said of methods that the revision does not know. */
const ENVELOPES: Record<MessageKind['kind'], Shape> = {
  request: object({ jsonrpc: must(rpc), id: must(requestId), method: must(string), params: may(object()) }),
  notification: object({ jsonrpc: must(rpc), method: must(string), params: may(object()) }),
  result: object({ jsonrpc: must(rpc), id: must(requestId), result: must(object()) }),
  error: object({
    jsonrpc: must(rpc),
    id: may(requestId),
    error: must(object({ code: must(integer), message: must(string) })),
  }),
}

const knownOf = ({ id, method, code }: MessageFacts, revision: Revision): Known => {
  const known = new Map<string, unknown>([
    ['/id', id],
    ['/method', method],
    ['/result/resultType', 'complete'],
    ['/result/protocolVersion', revision],
    ['/error/code', ERROR_CODES.internal],
    ['/error/message', errorCodeName(code ?? ERROR_CODES.internal)],
  ])
  return (path) => known.get(path)
}

/** The id to echo goes before what the shape makes of a wrong one. */
const echoed = ({ kind, id }: MessageFacts, value: unknown): Form => {
  const isResponse = kind === 'result' || kind === 'error'
  if (!isResponse || id === undefined || !isObject(value) || !Object.hasOwn(value, 'id') || value['id'] === id)
    return { value, edits: [] }
  const from = value['id']
  const edit: Edit = {
    path: '/id',
    kind: typeof from !== typeof id && String(from) === String(id) ? 'convert' : 'replace',
    from,
    to: id,
    why: 'the id of the request it answers',
  }
  return { value: { ...value, id }, edits: [edit] }
}

/**
 * The message as it should have been, in the fewest edits: what its findings say belongs there, the id it must echo,
 * and what its shape in the revision asks for. A message with nothing wrong comes back as it is. Never throws.
 */
export const nearestForm = (facts: MessageFacts, revision: Revision, findings: readonly Mendable[] = []): Form => {
  const shape = messageShape(facts, revision) ?? ENVELOPES[facts.kind]
  const known = knownOf(facts, revision)
  const first = applyMends(facts.value, findings)
  const second = echoed(facts, first.value)
  const third = mend(shape, second.value, revision, known)
  // Some places are there only once the shape is.
  const fourth = applyMends(third.value, first.left)
  const fifth = fourth.edits.length > 0 ? mend(shape, fourth.value, revision, known) : fourth
  return {
    value: fifth.value,
    edits: [first, second, third, fourth, ...(fifth === fourth ? [] : [fifth])].flatMap(({ edits }) => edits),
  }
}
