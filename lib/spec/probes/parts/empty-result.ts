import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed, type ProbeVerdict } from '@/lib/spec/probing/verdict'

/** An acknowledgment has no members but `_meta`, and `resultType` on 2026-07-28. */
export const emptyResult = (reply: Reply, what: string): ProbeVerdict => {
  const stopped = barred(reply)
  if (stopped) return stopped
  const { result } = reply
  if (!result) return failed(violation(reply, `${what} was answered with ${tell(reply)}; an empty result is due.`))
  const members = Object.keys(result).filter((name) => name !== '_meta' && name !== 'resultType')
  if (members.length === 0) return passed()
  const message = `The acknowledgment of ${what} has members: ${members.slice(0, 5).join(', ')}.`
  return failed(violation(reply, message, { path: '/result' }))
}
