import type { ProbeViolation } from '@/lib/recording/probing'
import { violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'

/** An acknowledgement says that it is complete, and nothing else (2026-07-28, tasks extension). */
export const notEmpty = (method: string, reply: Reply): readonly ProbeViolation[] => {
  const { result } = reply
  if (!result) return [violation(reply, `${method} was answered with ${tell(reply)}; an empty result is due.`)]
  const more = Object.keys(result).filter((name) => name !== 'resultType' && name !== '_meta')
  if (more.length > 0)
    return [violation(reply, `The result of ${method} has ${more.slice(0, 5).join(', ')}.`, { path: '/result' })]
  const { resultType } = result
  const values = { path: '/result/resultType', actual: resultType ?? null, expected: 'complete' }
  return resultType === 'complete' ? [] : [violation(reply, `The result of ${method} is not complete.`, values)]
}
