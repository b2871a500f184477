import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { judged, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { UNKNOWN_TASK } from './declared'

/** Each of these methods has to answer an id that does not exist with error -32602. */
export const unknownTask = async (
  methods: readonly string[],
  ask: (method: string, taskId: string) => Promise<Reply>,
): Promise<ProbeVerdict> => {
  const violations = []
  for (const method of methods) {
    const reply = await ask(method, UNKNOWN_TASK)
    const stopped = barred(reply)
    if (stopped) return stopped
    const code = reply.error?.code
    if (code === -32602) continue
    const message = `${method} for an id that does not exist was answered with ${tell(reply)}; error -32602 is due.`
    violations.push(violation(reply, message, { actual: code ?? null, expected: -32602 }))
  }
  return judged(violations)
}
