import { objectAt, stringAt } from '@/lib/protocol/json'
import type { Message } from '@/lib/protocol/jsonrpc'
import type { ExchangeState } from './exchange-state'

type Response = Extract<Message, { kind: 'result' | 'error' }>

/** The task that a response makes of an ask which wanted to be one (2025-11-25, `CreateTaskResult`). */
export const createdTask = (params: unknown, response: Response): string | undefined =>
  response.kind === 'result' && objectAt(params, 'task')
    ? stringAt(objectAt(response.result, 'task'), 'taskId')
    : undefined

/** The task an exchange of `tasks/*` is about. */
export const taskIdOf = ({ method, subject }: ExchangeState): string | undefined =>
  method.startsWith('tasks/') ? subject : undefined

/** What `notifications/tasks/status` tells; undefined for other notifications. */
export const taskTold = (method: string, params: unknown): { taskId: string; status: string } | undefined => {
  const taskId = stringAt(params, 'taskId')
  const status = stringAt(params, 'status')
  return method === 'notifications/tasks/status' && taskId !== undefined && status !== undefined
    ? { taskId, status }
    : undefined
}
