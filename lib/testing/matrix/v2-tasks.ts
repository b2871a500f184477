import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { eventStream } from '@/lib/testing/scripted-peer'

/** The SDK leaves tasks to extensions: this is the least of one (2026-07-28, `io.modelcontextprotocol/tasks`). */
export const EXTENSION = 'io.modelcontextprotocol/tasks'

const STARTED = '2026-01-01T00:00:00Z'
const TASK = { taskId: 'task-one', createdAt: STARTED, lastUpdatedAt: STARTED, ttlMs: null, pollIntervalMs: 100 }

const result = { content: [] }

const QUESTION = {
  method: 'elicitation/create',
  params: { mode: 'form', message: 'Where?', requestedSchema: { type: 'object', properties: {} } },
}

/** The tool `later` becomes a task that asks before it ends; the tasks of all requests are one and the same. */
export const extendWithTasks = (mcp: McpServer): void => {
  // An index signature lets what the extension adds through.
  mcp.registerTool('later', {}, () => ({ ...result, ...TASK, resultType: 'task', status: 'working' }))
  const params = z.looseObject({ taskId: z.string() })
  mcp.server.setRequestHandler('tasks/get', { params }, () => ({
    ...TASK,
    status: 'input_required',
    inputRequests: { where: QUESTION },
  }))
  mcp.server.setRequestHandler('tasks/update', { params }, () => ({}))
  mcp.server.setRequestHandler('tasks/cancel', { params }, () => ({}))
}

/** A subscription to tasks, which the SDK knows nothing of: it is told of the end of one. Undefined for all others. */
export const listenToTasks = async (request: Request): Promise<Response | undefined> => {
  if (request.headers.get('mcp-method') !== 'subscriptions/listen') return undefined
  const message: unknown = await request.clone().json()
  const notifications = objectAt(objectAt(message, 'params'), 'notifications')
  if (!isObject(message) || notifications?.['taskIds'] === undefined) return undefined
  const { stream, response } = eventStream()
  const _meta = { [META.subscriptionId]: stringAt(message, 'id') ?? '' }
  const notify = (method: string, params: object): void => {
    stream.message({ jsonrpc: '2.0', method, params: { ...params, _meta } })
  }
  notify('notifications/subscriptions/acknowledged', { notifications })
  notify('notifications/tasks', { ...TASK, status: 'completed', result })
  return response
}
