import type { ProbeViolation } from '@/lib/recording/probing'
import { violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'

/** Lines of a stack trace, as common runtimes print them. */
const TRACE = /\bat [^\n]{1,200}:\d+:\d+|File "[^"\n]{1,200}", line \d+|goroutine \d+ \[/

/** Bad input is refused or dealt with: no 5xx, no silence, no stack trace. Undefined when it was. */
export const brokeDown = (reply: Reply, what: string): ProbeViolation | undefined => {
  const { status = 0, text } = reply
  if (TRACE.test(text)) return violation(reply, `${what} brought out a stack trace of the server.`)
  if (status < 500 && reply.response) return undefined
  // A refusal without JSON-RPC is a refusal.
  return status >= 400 && status < 500 ? undefined : violation(reply, `${what} was answered with ${tell(reply)}.`)
}
