import type { Revision } from '@/lib/protocol/revisions'
import { checkShape } from '@/lib/protocol/shapes/check'
import { type MessageKind, messageShape } from '@/lib/protocol/shapes/for-message'

const methodIn = ({ kind, method }: MessageKind) => (kind === 'notification' || kind === 'request' ? { method } : {})

/** What its shape says of a message: each fault as `kind path [ids]`, with `*` where only the text of the spec forbids it. */
export const judged = (what: MessageKind, value: object, revision: Revision) => {
  const shape = messageShape(what, revision)
  if (!shape) return undefined
  const { faults, visited } = checkShape(shape, { jsonrpc: '2.0', ...methodIn(what), ...value }, revision)
  return {
    visited,
    faults: faults.map(
      ({ kind, path, requirements, beyondSchema }) =>
        `${beyondSchema ? '*' : ''}${kind} ${path} [${requirements.join()}]`,
    ),
  }
}
export const faultsOf = (...all: Parameters<typeof judged>) => judged(...all)?.faults

export const result = (method: string, params?: unknown): MessageKind => ({
  kind: 'result',
  from: 'server',
  method,
  params,
})
export const notice = (method: string): MessageKind => ({ kind: 'notification', from: 'server', method })
