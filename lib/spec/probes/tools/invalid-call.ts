import { invalidContent } from '@/lib/elicitation/example'
import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { callable, requiredOf, without } from './callable'

export type InvalidCall = { readonly name: string; readonly what: string; readonly reply: Reply }

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
export const invalidCalls = (context: ProbeContext): Promise<readonly InvalidCall[]> =>
  context.once('invalid tool calls', async () => {
    const made: InvalidCall[] = []
    for (const { name, what, args } of await wrongCalls(context))
      made.push({ name, what, reply: await context.request('tools/call', { name, arguments: args }) })
    return made
  })
