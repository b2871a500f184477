import { objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { nextRound, plainAnswers } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import type { Budget } from './budget'
import { declaring, taskRequest } from './extension-request'
import { isOver, statusOf } from './task-run'

const MAX_ROUNDS = 5
const MAX_POLLS = 40

/** A key that no task asks under. */
const UNKNOWN_KEY = 'parley-no-such-key'

/** A call by a client that declares the tasks extension; all but the first two are there when it became a task. */
export type HandleRun = {
  readonly tool: string
  readonly args: JsonObject
  /** Answers to `tools/call`: several where the server asked for input first. */
  readonly rounds: readonly Reply[]
  readonly id?: string
  /** `tasks/get` on another connection, at once. */
  readonly elsewhere?: Reply
  /** Answers to `tasks/get`, in order; two of them after the end. */
  readonly polls: readonly Reply[]
  /** Answers to `tasks/update` that had what was asked for. */
  readonly updates: readonly Reply[]
  /** `tasks/update` with a key that nobody asked for, and the `tasks/get` after it. */
  readonly unknownKey?: { readonly reply: Reply; readonly next: Reply }
  /** `tasks/cancel` when it was over. */
  readonly lateCancel?: Reply
}

/** The handle that a call was answered with. */
export const handleOf = ({ rounds }: Pick<HandleRun, 'rounds'>): Reply | undefined =>
  rounds.find(({ result }) => result !== undefined && stringAt(result, 'taskId') !== undefined)

/** Calls a tool with all rounds of input that the server wants before it answers. */
export const callDeclaring = async (
  context: ProbeContext,
  name: string,
  args: JsonObject,
): Promise<readonly Reply[]> => {
  const answer = plainAnswers(context.facts.revision)
  const rounds: Reply[] = []
  let more: JsonObject | undefined = {}
  while (more && rounds.length < MAX_ROUNDS) {
    const reply = await context.request('tools/call', { name, arguments: args, ...more }, declaring(context))
    rounds.push(reply)
    more = nextRound(reply, answer)
  }
  return rounds
}

/** What is asked in a task's status, answered so that it can go on; undefined when nothing is. */
const answersTo = (context: ProbeContext, { result }: Reply): JsonObject | undefined => {
  const answer = plainAnswers(context.facts.revision)
  const asks = Object.entries(objectAt(result, 'inputRequests') ?? {}).flatMap(([key, ask]) => {
    const reply = answer({ key, method: stringAt(ask, 'method') ?? '', params: objectAt(ask, 'params') })
    return reply && 'result' in reply ? [[key, reply.result] as const] : []
  })
  return asks.length === 0 ? undefined : { inputResponses: Object.fromEntries(asks) }
}

/** Calls a tool, and follows the task to its end where it becomes one. */
export const runHandle = async (
  context: ProbeContext,
  { name, args }: { readonly name: string; readonly args: JsonObject },
  budget: Budget,
): Promise<HandleRun> => {
  const rounds = await callDeclaring(context, name, args)
  const id = stringAt(handleOf({ rounds })?.result, 'taskId')
  const run = { tool: name, args, rounds }
  if (id === undefined) return { ...run, polls: [], updates: [] }
  const elsewhere = await taskRequest(context.fresh(), 'tasks/get', id)
  const look = (): Promise<Reply> => taskRequest(context, 'tasks/get', id)
  const reply = await taskRequest(context, 'tasks/update', id, {
    inputResponses: { [UNKNOWN_KEY]: { action: 'decline' } },
  })
  let last = await look()
  const unknownKey = { reply, next: last }
  const [polls, updates]: [Reply[], Reply[]] = [[last], []]
  while (polls.length < MAX_POLLS && last.result && !isOver(statusOf(last.result)) && !budget.isSpent) {
    const answers = statusOf(last.result) === 'input_required' ? answersTo(context, last) : undefined
    if (answers) updates.push(await taskRequest(context, 'tasks/update', id, answers))
    await budget.pause(context, last.result['pollIntervalMs'])
    last = await look()
    polls.push(last)
  }
  const over = isOver(statusOf(last.result))
  if (over) polls.push(await look())
  const lateCancel = over ? await taskRequest(context, 'tasks/cancel', id) : undefined
  if (over) polls.push(await look())
  return { ...run, id, elsewhere, polls, updates, unknownKey, ...(lateCancel && { lateCancel }) }
}
