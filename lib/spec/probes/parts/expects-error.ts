import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Edits } from '@/lib/spec/probing/craft'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed, type ProbeVerdict } from '@/lib/spec/probing/verdict'

type Expected = {
  readonly method: string
  readonly params: JsonObject
  /** What is wrong with the request, as the subject of a sentence. */
  readonly what: string
  /** Codes that are right, the best first. */
  readonly codes: readonly [number, ...number[]]
  readonly edits?: Edits
}

/** Sends a request that must be refused, and holds the error's code against what is due. */
export const expectsError = async (
  context: ProbeContext,
  { method, params, what, codes, edits }: Expected,
): Promise<ProbeVerdict> => {
  const reply = await context.request(method, params, edits)
  const stopped = barred(reply)
  if (stopped) return stopped
  const { error } = reply
  if (error && codes.includes(error.code)) return passed()
  const message = `${what} was answered with ${tell(reply)}; error ${codes.join(' or ')} is due.`
  return failed(violation(reply, message, { actual: error?.code ?? null, expected: codes[0] }))
}
