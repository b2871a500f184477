import { objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { Received, Reply } from '@/lib/spec/probing/reply'
import type { Seq } from '@/lib/recording/keys'
import type { TaskFlow } from './task-flow'
import type { TaskRun } from './task-run'

/** The metadata that ties a message to a task (2025-11-25); `from` is its params or its result. */
export const relatedOf = (from: unknown): Readonly<Record<string, unknown>> | undefined =>
  objectAt(objectAt(from, '_meta'), META.relatedTask)

type Told = { readonly method: string; readonly params: unknown; readonly seq: Seq }

const STATUS = 'notifications/tasks/status'

const toldIn = (reply: Reply | undefined): readonly Told[] =>
  (reply?.messages ?? []).flatMap(({ message, seq }: Received) =>
    message.kind === 'request' || message.kind === 'notification'
      ? [{ method: message.method, params: message.params, seq }]
      : [],
  )

/** Whether it can only be about a task that runs now: a question, or progress of what else nobody asked for. */
const isOfTask = ({ method }: Told): boolean =>
  /^(?:elicitation|sampling)\//.test(method) || method === 'notifications/progress'

/**
 * What the server asked and told on behalf of one task while that ran: everything on the stream of its result, and on
 * others what cannot be about anything else, for one task ran at a time.
 */
export const taskMessages = (
  { id, created, result, polls }: TaskRun,
  { aside }: TaskFlow,
): readonly (Told & { readonly id: string })[] => {
  const [first, last] = [created.seq, polls.at(-1)?.seq]
  if (id === undefined || last === undefined) return []
  const meanwhile = toldIn(aside).filter((told) => told.seq > first && told.seq < last && isOfTask(told))
  const own = toldIn(result).filter(
    ({ method }) => method !== STATUS && !method.endsWith('list_changed') && method !== 'ping',
  )
  return [...own, ...meanwhile].map((told) => ({ ...told, id }))
}

export const statusNotes = ({ runs, aside }: TaskFlow): readonly Told[] =>
  [aside, ...runs.flatMap(({ created, result }) => [created, result])]
    .flatMap(toldIn)
    .filter(({ method }) => method === STATUS)
