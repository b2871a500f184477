import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { becameTasks } from './extension-flow'

/** Tools that are called again. */
const MOST = 3

type PlainCall = { readonly tool: string; readonly reply: Reply }

/** Tools that became tasks, called again by a client that declares these capabilities instead. */
export const callsDeclaring = async (context: ProbeContext, declared: JsonObject): Promise<readonly PlainCall[]> => {
  const calls: PlainCall[] = []
  for (const { tool, args } of (await becameTasks(context)).slice(0, MOST))
    calls.push({ tool, reply: await context.request('tools/call', { name: tool, arguments: args }, { declared }) })
  return calls
}

/** The same without a word of tasks, called once in a run. */
export const plainCalls = (context: ProbeContext): Promise<readonly PlainCall[]> =>
  context.once('tasks: plain calls', () => callsDeclaring(context, context.facts.declared))

export const NO_TASK_TOOL = 'No call that was allowed became a task.'
