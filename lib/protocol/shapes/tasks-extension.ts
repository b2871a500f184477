import { notification, request, since } from './base'
import { inputRequests, inputResponses } from './input-required'
import { error } from './jsonrpc'
import { clientParams, notificationParams, result } from './meta'
import {
  extended,
  literal,
  marked,
  may,
  type Members,
  must,
  nothing,
  number,
  object,
  stricter,
  string,
  union,
} from './shape'
import { callToolResult } from './tools'

// The extension `io.modelcontextprotocol/tasks` of 2026-07-28 is in no schema: ours is made from its text. To the schema
// its messages are any request, result or notification, so that what is wrong with them is always beyond it.

const modern = <S extends Parameters<typeof since>[1]>(shape: S): S => since('2026-07-28', shape)

const taskOf = (status: readonly string[], more: Members = {}) =>
  object(
    {
      taskId: must(string),
      status: must(literal(...status), 'tasks-ext-task-shape'),
      statusMessage: may(string),
      createdAt: must(string),
      lastUpdatedAt: must(string),
      ttlMs: must(union([number, nothing])),
      pollIntervalMs: may(number),
      ...more,
    },
    'tasks-ext-task-shape',
  )

const PER_STATUS = 'tasks-ext-get-per-status'

/** A task as it is reported: what else it has depends on its status. */
const details = [
  taskOf(['working', 'cancelled']),
  taskOf(['input_required'], { inputRequests: must(inputRequests, PER_STATUS) }),
  taskOf(['completed'], { result: must(extended(callToolResult, { resultType: may(string) }), PER_STATUS) }),
  taskOf(['failed'], { error: must(error, PER_STATUS) }),
]

/** The base members, and those of the task in each of its statuses. */
const withDetails = (base: Members, ...requirements: readonly string[]) =>
  union(details.map((task) => extended(task, base, { requirements: [...requirements, 'tasks-ext-task-shape'] })))

const complete = must(literal('complete'), 'tasks-ext-result-type-task-only-create')
const anyResult = result({})
const byId = must(clientParams({ taskId: must(string) }))

/** A handle in place of the result of `tools/call`. */
export const taskHandle = extended(taskOf(['working', 'input_required', 'completed', 'failed', 'cancelled']), {
  ...anyResult.members,
  resultType: must(literal('task'), 'tasks-ext-result-type-task'),
})

export const getExtensionTaskRequest = modern(request('tasks/get', byId))
export const cancelExtensionTaskRequest = modern(request('tasks/cancel', byId))
export const updateTaskRequest = modern(
  request('tasks/update', must(clientParams({ taskId: must(string), inputResponses: must(inputResponses) }))),
)

export const getExtensionTaskResult = modern(
  stricter(anyResult, withDetails({ ...anyResult.members, resultType: complete })),
)

const acknowledgement = (requirement: string) =>
  modern(
    stricter(anyResult, {
      ...marked(extended(anyResult, { resultType: complete }), requirement),
      closed: true,
    }),
  )
export const updateTaskResult = acknowledgement('tasks-ext-update-empty-ack')
export const cancelExtensionTaskResult = acknowledgement('tasks-ext-cancel-empty-ack')

export const extensionTaskNotification = modern(
  notification(
    'notifications/tasks',
    must(stricter(object(), withDetails(notificationParams({}).members, 'tasks-ext-notification-full'))),
  ),
)
