import { checkShape } from '@/lib/protocol/shapes/check'
import { messageShape } from '@/lib/protocol/shapes/for-message'
import type { ProbeViolation } from '@/lib/recording/probing'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'

/** What the shape of a result says about these requirements; undefined where it says nothing about them. */
export const shapeFaults = (
  { facts }: ProbeContext,
  reply: Reply,
  asked: { readonly method: string; readonly params?: unknown },
  ids: readonly RequirementId[],
): readonly ProbeViolation[] | undefined => {
  const shape = messageShape({ kind: 'result', from: 'server', ...asked }, facts.revision)
  if (!shape || !reply.result) return undefined
  const value = { jsonrpc: '2.0', id: 1, result: reply.result }
  const { faults, visited } = checkShape(shape, value, facts.revision)
  const own = faults.filter(({ requirements }) => ids.some((id) => requirements.includes(id)))
  if (own.length === 0 && !ids.some((id) => visited.has(id))) return undefined
  return own.map(({ path, kind, expected }) => {
    const wrong = kind === 'extra' ? 'must not be there' : `is ${kind === 'missing' ? 'missing' : 'wrong'}: ${expected}`
    return violation(reply, `${path} of the answer to ${asked.method} ${wrong}.`, { path, expected })
  })
}
