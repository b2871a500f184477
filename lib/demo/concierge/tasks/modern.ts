import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { encodeHeaderValue } from '@/lib/protocol/headers'
import { objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { LATEST_MODERN } from '@/lib/protocol/revisions'
import { findJob, Job, keepJob } from './job'
import { PACK, packing } from './luggage'
import { NO_SUCH_TASK, refused, replied, type TaskRequest } from './reply'

/** Tasks of modern requests are nobody's in particular: who knows the id may follow it. */
const ANYONE = ''

const MISSING = {
  code: -32021,
  message: `The extension ${TASKS_EXTENSION} is required.`,
  data: { requiredCapabilities: { extensions: { [TASKS_EXTENSION]: {} } } },
  status: 400,
}

const declared = ({ params }: TaskRequest) => objectAt(objectAt(params, '_meta'), META.clientCapabilities)

const declares = (call: TaskRequest): boolean => objectAt(declared(call), 'extensions')?.[TASKS_EXTENSION] !== undefined

const canFill = (call: TaskRequest): boolean => {
  const elicitation = objectAt(declared(call), 'elicitation')
  return elicitation !== undefined && ('form' in elicitation || !('url' in elicitation))
}

/** The members of a task that every report of it has. */
const viewOf = ({ id, status, message, createdAt, updatedAt, ttlMs, pollMs }: Job): object => ({
  taskId: id,
  status,
  statusMessage: message,
  createdAt,
  lastUpdatedAt: updatedAt,
  ttlMs,
  pollIntervalMs: pollMs,
})

const detailsOf = (job: Job): object => ({
  ...viewOf(job),
  ...(job.status === 'input_required' && { inputRequests: job.inputRequests }),
  ...(job.status === 'completed' && { result: { ...job.result, resultType: 'complete' } }),
})

const METHODS = ['tasks/get', 'tasks/update', 'tasks/cancel']

/** Requests about tasks, on 2026-07-28 (the tasks extension); undefined for all others. */
export const answerModernTask = (call: TaskRequest, serverInfo: object): Response | undefined => {
  const { method, params, request } = call
  const result = (members: object, resultType = 'complete'): Response =>
    replied(call, { resultType, ...members, _meta: { [META.serverInfo]: serverInfo } })
  if (method === 'subscriptions/listen' && objectAt(params, 'notifications')?.['taskIds'] !== undefined)
    return declares(call) ? undefined : refused(call, MISSING)
  // Headers that do not agree with the body are refused as for any other request.
  const { headers } = request
  if (headers.get('mcp-method') !== method || headers.get('mcp-protocol-version') !== LATEST_MODERN) return undefined
  if (method === 'tools/call' && stringAt(params, 'name') === PACK && declares(call)) {
    const args = packing.safeParse(params['arguments'] ?? {})
    if (!args.success || headers.get('mcp-name') !== PACK) return undefined
    return result(viewOf(keepJob(new Job(args.data, { asks: canFill(call) }), ANYONE)), 'task')
  }
  if (!METHODS.includes(method)) return undefined
  if (!declares(call)) return refused(call, MISSING)
  const id = stringAt(params, 'taskId') ?? ''
  if (headers.get('mcp-name') !== encodeHeaderValue(id))
    return refused(call, { code: -32020, message: 'Mcp-Name is not the taskId.', status: 400 })
  const job = findJob(id, ANYONE)
  if (!job) return refused(call, NO_SUCH_TASK)
  if (method === 'tasks/get') return result(detailsOf(job))
  if (method === 'tasks/update') job.answer(params['inputResponses'])
  else job.cancel()
  return result({})
}
