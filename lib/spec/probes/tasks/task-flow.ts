import { stringAt } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { Budget } from './budget'
import { taskSupport } from './declared'
import { byId, createTask, isOver, runTask, statusOf, type TaskRun } from './task-run'

/** Tools that are called as tasks; more tell a probe nothing new. */
const MAX_TOOLS = 5
const MAX_PAGES = 20

/** A task that was cancelled at once, and what tasks/get said of it before and afterwards. */
type CancelRun = {
  readonly id: string
  readonly before: Reply
  readonly reply: Reply
  readonly later: readonly Reply[]
}

/** Everything that the probes of tasks look at, done once on one connection. */
export type TaskFlow = {
  readonly runs: readonly TaskRun[]
  /** `tasks/cancel` for a task that is over. */
  readonly lateCancel?: Reply
  readonly cancel?: CancelRun
  /** `tasks/get` for each task, just before the list was walked. */
  readonly known: readonly { readonly id: string; readonly reply: Reply }[]
  /** Pages of `tasks/list`; none where it is not declared. */
  readonly pages: readonly Reply[]
  /** What the server said on a stream of its own. */
  readonly aside: Reply
}

const walk = async (context: ProbeContext): Promise<readonly Reply[]> => {
  const pages: Reply[] = []
  let cursor: string | undefined
  do {
    const page = await context.request('tasks/list', cursor === undefined ? {} : { cursor })
    pages.push(page)
    cursor = stringAt(page.result, 'nextCursor')
  } while (cursor !== undefined && pages.length < MAX_PAGES)
  return pages
}

const cancelled = async (
  context: ProbeContext,
  { tool, args }: { tool: string; args: Parameters<typeof createTask>[2] },
) => {
  const { id } = await createTask(context, tool, args, `parley-cancel-${tool}`)
  if (id === undefined) return undefined
  const look = (): Promise<Reply> => context.request('tasks/get', { taskId: id })
  const before = await look()
  const reply = await context.request('tasks/cancel', { taskId: id })
  const later = [await look()]
  await context.wait(500)
  later.push(await look())
  return { id, before, reply, later }
}

const flowOf = async (context: ProbeContext): Promise<TaskFlow> => {
  const tools = (await context.callable()).filter(({ tool }) => taskSupport(tool) !== 'forbidden').slice(0, MAX_TOOLS)
  const { capabilities } = context.facts
  const aside = await context.stream({ method: 'GET' })
  const budget = new Budget()
  const runs: TaskRun[] = []
  for (const tool of tools) runs.push(await runTask(context, tool, budget))
  const over = runs.find(({ polls }) => isOver(statusOf(polls.at(-1)?.result)))
  const cancels = hasCapability(capabilities, 'tasks.cancel')
  const lateCancel = cancels && over ? await context.request('tasks/cancel', byId(over.id)) : undefined
  // Best a task that is known to take its time.
  const slow = runs.find(({ polls }) => polls[0]?.result && !isOver(statusOf(polls[0].result)))
  const args = tools.find(({ name }) => name === slow?.tool)?.args
  const cancel = cancels && slow && args ? await cancelled(context, { tool: slow.tool, args }) : undefined
  const ids = [...runs.map(({ id }) => id), cancel?.id].filter((id) => id !== undefined)
  const known = []
  for (const id of ids) known.push({ id, reply: await context.request('tasks/get', { taskId: id }) })
  const pages = hasCapability(capabilities, 'tasks.list') && ids.length > 0 ? await walk(context) : []
  aside.close()
  // Nobody waits for what is still at work.
  const working = runs.filter(({ polls }) => polls.at(-1)?.result && !isOver(statusOf(polls.at(-1)?.result)))
  if (cancels) for (const { id } of working) await context.request('tasks/cancel', byId(id))
  return { runs, known, pages, aside, ...(lateCancel && { lateCancel }), ...(cancel && { cancel }) }
}

const why = ({ runs }: TaskFlow): string => {
  const [run] = runs
  return run ? `The tool ${run.tool} did not become a task.` : 'No tool that can be a task may be called.'
}

/** Everything that the probes of tasks look at, whatever came of the calls. */
export const allCalls = (context: ProbeContext): Promise<TaskFlow> => context.once('tasks: flow', () => flowOf(context))

/** Judges what happened to the tasks of the run, where there were any. */
export const judgingTasks =
  (judge: (flow: TaskFlow, context: ProbeContext) => ProbeVerdict) =>
  async (context: ProbeContext): Promise<ProbeVerdict> => {
    const flow = await allCalls(context)
    return flow.runs.some(({ id }) => id !== undefined) ? judge(flow, context) : notExercised(why(flow))
  }
