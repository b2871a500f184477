import { invalidContent } from '@/lib/elicitation/example'
import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { ProbeViolation } from '@/lib/recording/probing'
import { barred } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { judged, notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { callable, NONE, requiredOf, without } from './callable'

type InvalidCall = { readonly name: string; readonly what: string; readonly reply: Reply }

type Wrong = { readonly name: string; readonly what: string; readonly args: JsonObject }

/** A wrong type for an argument, and a required one left out, of the first tool where either can be had. */
const wrongCalls = async (context: ProbeContext): Promise<readonly Wrong[]> => {
  for (const one of await callable(context)) {
    const { name, args, tool } = one
    const wrong = invalidContent(tool['inputSchema'])
    const [required] = requiredOf(one)
    const calls = [
      ...(wrong ? [{ name, what: 'with an argument of the wrong type', args: wrong }] : []),
      ...(required === undefined ? [] : [{ name, what: `without ${required}`, args: without(args, required) }]),
    ]
    if (calls.length > 0) return calls
  }
  return []
}

export const SENDS = [
  'tools/call for a tool that may be called, an argument of the wrong type',
  'and without an argument that it requires',
] as const

/** Calls that a tool's own schema refuses; made once for all probes that judge the answers. */
const invalidCalls = (context: ProbeContext): Promise<readonly InvalidCall[]> =>
  context.once('invalid tool calls', async () => {
    const made: InvalidCall[] = []
    for (const { name, what, args } of await wrongCalls(context))
      made.push({ name, what, reply: await context.request('tools/call', { name, arguments: args }) })
    return made
  })

/** Judges the answer to each of those calls; `call` is the call as the subject of a sentence. */
export const judgeInvalidCalls = async (
  context: ProbeContext,
  judge: (call: string, reply: Reply) => readonly ProbeViolation[],
): Promise<ProbeVerdict> => {
  const calls = await invalidCalls(context)
  if (calls.length === 0) return notExercised(NONE)
  const stopped = calls.map(({ reply }) => barred(reply)).find((one) => one !== undefined)
  if (stopped) return stopped
  return judged(calls.flatMap(({ name, what, reply }) => judge(`A call of ${name} ${what}`, reply)))
}
