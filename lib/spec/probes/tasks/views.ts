import { isObject, objectAt } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import type { Reply } from '@/lib/spec/probing/reply'
import type { TaskFlow } from './task-flow'
import { type TaskRun } from './task-run'

/** A task as one message told of it. */
export type View = {
  readonly task: Readonly<Record<string, unknown>>
  readonly method: string
  readonly path: string
  readonly reply: Reply
}

const view = (method: string, reply: Reply | undefined, task: unknown, path = '/result'): readonly View[] =>
  reply && isObject(task) ? [{ task, method, path, reply }] : []

/** What was said of one task in answer to requests about it, in order. */
export const viewsOf = ({ created, polls }: TaskRun): readonly View[] => [
  ...view('tools/call', created, objectAt(created.result, 'task'), '/result/task'),
  ...polls.flatMap((poll) => view('tasks/get', poll, poll.result)),
]

/** What was said of the task that was cancelled, from then on. */
export const cancelViews = ({ cancel }: TaskFlow): readonly View[] => [
  ...view('tasks/cancel', cancel?.reply, cancel?.reply.result),
  ...(cancel?.later ?? []).flatMap((reply) => view('tasks/get', reply, reply.result)),
]

/** The first word of each task. */
export const beginnings = ({ runs, cancel }: TaskFlow): readonly View[] => [
  ...runs.flatMap((run) => viewsOf(run).slice(0, 1)),
  ...view('tasks/get', cancel?.before, cancel?.before.result),
]

/** Every task in every answer. */
export const allViews = (flow: TaskFlow): readonly View[] => [
  ...flow.runs.flatMap(viewsOf),
  ...view('tasks/get', flow.cancel?.before, flow.cancel?.before.result),
  ...cancelViews(flow),
  ...flow.known.flatMap(({ reply }) => view('tasks/get', reply, reply.result)),
  ...flow.pages.flatMap((page) =>
    listed(page).flatMap((task, at) => view('tasks/list', page, task, `/result/tasks/${at}`)),
  ),
]

/** Entries of a page of `tasks/list`. */
export const listed = ({ result }: Reply): readonly unknown[] => {
  const tasks = result?.['tasks']
  return Array.isArray(tasks) ? tasks : []
}

/** A violation that stands in one of these messages. */
export const wrongView = ({ reply, path }: View, message: string, member?: string): ProbeViolation => ({
  message,
  seq: reply.seq,
  evidence: reply.evidence,
  path: member === undefined ? path : `${path}/${member}`,
})

/** One of each: what is wrong with a task is wrong with it at every poll. */
export const distinct = (violations: readonly ProbeViolation[]): readonly ProbeViolation[] => [
  ...new Map(violations.map((one) => [one.message, one] as const).reverse()).values(),
]
