import { stringAt } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { Budget } from './budget'
import { taskRequest } from './extension-request'
import { callDeclaring, handleOf, runHandle, type HandleRun } from './handle-run'
import { isOver, statusOf } from './task-run'

/** Tools that are called; more tell a probe nothing new. */
const MAX_TOOLS = 8

/** Everything that the probes of the tasks extension look at, done once. */
type HandleFlow = {
  readonly runs: readonly HandleRun[]
  /** `tasks/cancel` of a task at work. */
  readonly cancel?: Reply
}

const flowOf = async (context: ProbeContext): Promise<HandleFlow> => {
  const budget = new Budget()
  const runs: HandleRun[] = []
  for (const tool of (await context.callable()).slice(0, MAX_TOOLS)) runs.push(await runHandle(context, tool, budget))
  // Nobody waits for what is still at work.
  for (const { id, lateCancel } of runs)
    if (id !== undefined && !lateCancel) await taskRequest(context, 'tasks/cancel', id)
  const slow = runs.find(({ polls }) => polls[0]?.result && !isOver(statusOf(polls[0].result)))
  if (!slow) return { runs }
  const id = stringAt(handleOf({ rounds: await callDeclaring(context, slow.tool, slow.args) })?.result, 'taskId')
  return id === undefined ? { runs } : { runs, cancel: await taskRequest(context, 'tasks/cancel', id) }
}

/** Calls by a client that declares the extension, whatever came of them; none where no tool may be called. */
export const extensionFlow = (context: ProbeContext): Promise<HandleFlow> =>
  context.once('tasks: extension', () => flowOf(context))

/** Calls that became tasks, with the tool that was called. */
export const becameTasks = async (context: ProbeContext): Promise<readonly HandleRun[]> =>
  (await extensionFlow(context)).runs.filter(({ id }) => id !== undefined)

/** Judges the tasks of the run, where there were any. */
export const judgingHandles =
  (judge: (flow: HandleFlow, context: ProbeContext) => ProbeVerdict | Promise<ProbeVerdict>) =>
  async (context: ProbeContext): Promise<ProbeVerdict> => {
    const flow = await extensionFlow(context)
    const runs = flow.runs.filter(({ id }) => id !== undefined)
    if (runs.length > 0) return judge({ ...flow, runs }, context)
    return notExercised(flow.runs.length === 0 ? 'No tool may be called.' : 'No call became a task.')
  }
