import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'

const NOT_FOUND = -32601

/** Sends a request that no modern server knows, and says what is wrong about the answer. */
export const askUnknown = async (
  context: ProbeContext,
  method: string,
  params: JsonObject = {},
): Promise<{ readonly reply: Reply; readonly violations: readonly ProbeViolation[] }> => {
  const reply = await context.request(method, params)
  const right = reply.status === 404 && reply.error?.code === NOT_FOUND
  const message = `${method} was answered with ${tell(reply)}; HTTP 404 with error -32601 is due.`
  return { reply, violations: right ? [] : [violation(reply, message)] }
}
