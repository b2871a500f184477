import { objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { plainAnswers, type ProbeAsk } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import type { Budget } from './budget'

/** How long a task is to be kept, in milliseconds. */
const TTL = 60_000
const MAX_POLLS = 40
const OVER = ['completed', 'failed', 'cancelled']

/** A call of a tool as a task (2025-11-25), from its creation to its end and a little beyond. */
export type TaskRun = {
  readonly tool: string
  readonly progressToken: string
  readonly created: Reply
  /** Undefined: the call did not become a task. */
  readonly id: string | undefined
  /** Answers to `tasks/get`, in order. */
  readonly polls: readonly Reply[]
  /** `tasks/result`, asked for while the task may still have been at work. */
  readonly result?: Reply
  /** The first of `polls` that was asked for when that had been answered. */
  readonly after?: Reply
  /** What the server wanted to know meanwhile, each with a `tasks/get` from before it was answered. */
  readonly asked: readonly { readonly ask: ProbeAsk; readonly poll: Reply }[]
}

export const statusOf = (task: unknown): string | undefined => stringAt(task, 'status')
export const isOver = (status: string | undefined): boolean => status !== undefined && OVER.includes(status)
export const byId = (taskId: string | undefined): JsonObject => (taskId === undefined ? {} : { taskId })

/** Calls a tool as a task. */
export const createTask = async (context: ProbeContext, name: string, args: JsonObject, progressToken: string) => {
  const params = { name, arguments: args, task: { ttl: TTL } }
  const created = await context.request('tools/call', params, { meta: { progressToken } })
  return { created, id: stringAt(objectAt(created.result, 'task'), 'taskId') }
}

/** Calls a tool as a task and follows it: what the server asks on the way is answered after one more look at the task. */
export const runTask = async (
  context: ProbeContext,
  { name, args }: { readonly name: string; readonly args: JsonObject },
  budget: Budget,
): Promise<TaskRun> => {
  const progressToken = `parley-${name}`
  const plain = plainAnswers(context.facts.revision)
  const open: ProbeAsk[] = []
  let follows = false
  context.answerAsks((ask) => {
    if (!follows || !/^(?:elicitation|sampling)\//.test(ask.method)) return plain(ask)
    open.push(ask)
    return undefined
  })
  const { created, id } = await createTask(context, name, args, progressToken)
  if (id === undefined) return { tool: name, progressToken, created, id, polls: [], asked: [] }
  follows = true
  const look = (): Promise<Reply> => context.request('tasks/get', { taskId: id })
  let last = await look()
  const polls = [last]
  const asked: TaskRun['asked'][number][] = []
  const result = await context.start('tasks/result', { taskId: id })
  let after: Reply | undefined
  for (let poll = 0; poll < MAX_POLLS && last.result && !isOver(statusOf(last.result)) && !budget.isSpent; poll++) {
    await budget.pause(context, last.result['pollInterval'])
    const [answered, asks] = [result.response !== undefined, open.splice(0)]
    last = await look()
    polls.push(last)
    if (answered) after ??= last
    for (const ask of asks) {
      asked.push({ ask, poll: last })
      await context.http({ body: JSON.stringify({ jsonrpc: '2.0', id: ask.key, ...plain(ask) }) })
    }
  }
  await result.settled()
  if (result.response === undefined) result.close()
  polls.push(await look())
  context.answerAsks(plain)
  return { tool: name, progressToken, created, id, polls, result, asked, ...(after && { after }) }
}
