import { readFrame, type Message } from '@/lib/protocol/jsonrpc'
import type { Revision } from '@/lib/protocol/revisions'
import { checkShape } from '@/lib/protocol/shapes/check'
import { messageShape } from '@/lib/protocol/shapes/for-message'

/** Revisions in which several messages may travel in one body. */
const BATCHES: ReadonlySet<Revision> = new Set<Revision>(['2024-11-05', '2025-03-26'])

const faultsOfMessage = (message: Message, revision: Revision): readonly string[] => {
  if (message.kind === 'invalid') return [`It is no JSON-RPC message: ${message.reason}.`]
  // What a response should hold depends on what was asked.
  if (message.kind === 'result' || message.kind === 'error') return []
  const { kind, method, value } = message
  const shape = messageShape({ kind, from: 'client', method }, revision)
  if (!shape) return [`${revision} has no ${kind} “${method}” of a client.`]
  return checkShape(shape, value, revision).faults.map(
    ({ path, kind: fault, expected }) =>
      `${path === '' ? 'The message' : path} ${fault === 'missing' ? 'is missing' : fault === 'extra' ? 'does not belong there' : 'is wrong'}: expected ${expected}.`,
  )
}

/** What in a body no client of the revision would send, in sentences; none where all is as it may be. */
export const bodyFaults = (text: string, revision: Revision): readonly string[] => {
  const content = readFrame(text)
  if (content.kind === 'malformed') return [`It is no JSON: ${content.reason}.`]
  const { batch, messages } = content
  if (messages.length === 0) return ['The array holds no message.']
  return [
    ...(batch && !BATCHES.has(revision) ? [`${revision} has no batches: one message per body.`] : []),
    ...messages.flatMap((message) => faultsOfMessage(message, revision)),
  ]
}
