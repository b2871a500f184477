import { objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { findJob, Job, keepJob } from './job'
import { PACK, packing } from './luggage'
import { NO_SUCH_TASK, refused, replied, type TaskRequest } from './reply'

/** A task as 2025-11-25 spells it. */
const viewOf = ({ id, status, message, createdAt, updatedAt, ttlMs, pollMs }: Job): object => ({
  taskId: id,
  status,
  statusMessage: message,
  createdAt,
  lastUpdatedAt: updatedAt,
  ttl: ttlMs,
  pollInterval: pollMs,
})

const called = (call: TaskRequest, session: string): Response | undefined => {
  const task = objectAt(call.params, 'task')
  if (!task) return undefined
  if (stringAt(call.params, 'name') !== PACK) return refused(call, { code: -32601, message: 'This tool is no task.' })
  const args = packing.safeParse(call.params['arguments'] ?? {})
  // What is wrong with arguments is said as for any other call.
  if (!args.success) return undefined
  const ttl = task['ttl']
  const job = new Job(args.data, { asks: false, ttlMs: typeof ttl === 'number' ? ttl : undefined })
  return replied(call, { task: viewOf(keepJob(job, session)) })
}

/** What came of a task, once something has. */
const outcome = async (call: TaskRequest, job: Job): Promise<Response> => {
  await job.ended(call.request.signal)
  if (!job.result) return refused(call, { code: -32603, message: 'The task was cancelled.' })
  return replied(call, { ...job.result, _meta: { [META.relatedTask]: { taskId: job.id } } })
}

/** Requests about tasks, on 2025-11-25; undefined for all others. A task is its session's. */
export const answerLegacyTask = async (call: TaskRequest, session: string): Promise<Response | undefined> => {
  if (call.method === 'tools/call') return called(call, session)
  if (!['tasks/get', 'tasks/result', 'tasks/cancel'].includes(call.method)) return undefined
  const job = findJob(stringAt(call.params, 'taskId') ?? '', session)
  if (!job) return refused(call, NO_SUCH_TASK)
  if (call.method === 'tasks/result') return outcome(call, job)
  if (call.method === 'tasks/cancel') {
    if (job.isOver) return refused(call, { code: -32602, message: `The task is ${job.status}.` })
    job.cancel()
  }
  return replied(call, viewOf(job))
}
