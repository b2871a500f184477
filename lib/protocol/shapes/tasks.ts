import { notification, request } from './base'
import { clientParams, nextCursor, notificationParams, pageParams, result } from './meta'
import { array, extended, marked, may, type Member, must, object, type Shape, string } from './shape'
import { task, taskMembers, taskMetadata, taskParam, taskStatus } from './task'

const only = <S extends Shape>(shape: S): S => marked(shape, { since: '2025-11-25', until: '2025-11-25' })

const byId: Member = must(object({ taskId: must(string) }))
/** A result that is the task itself. */
const taskResult = extended(result(taskMembers), {}, 'tasks-task-shape')
const statusParams = extended(notificationParams(taskMembers), {}, 'tasks-task-shape')

export const getTaskRequest = only(request('tasks/get', byId))
export const taskPayloadRequest = only(request('tasks/result', byId))
export const cancelTaskRequest = only(request('tasks/cancel', byId))
export const listTasksRequest = only(request('tasks/list', may(pageParams)))
export const getTaskResult = only(taskResult)
export const cancelTaskResult = only(taskResult)
/** What the request would have returned; which shape that is, only the request tells. */
export const taskPayloadResult = only(result({}))
export const listTasksResult = only(result({ tasks: must(array(task), 'tasks-task-shape'), nextCursor }))
export const createTaskResult = only(result({ task: must(task) }))
export const taskStatusNotification = only(notification('notifications/tasks/status', must(statusParams)))

export const TASK_DEFINITIONS = {
  CancelTaskRequest: cancelTaskRequest,
  CancelTaskResult: cancelTaskResult,
  CreateTaskResult: createTaskResult,
  GetTaskPayloadRequest: taskPayloadRequest,
  GetTaskPayloadResult: taskPayloadResult,
  GetTaskRequest: getTaskRequest,
  GetTaskResult: getTaskResult,
  ListTasksRequest: listTasksRequest,
  ListTasksResult: listTasksResult,
  RelatedTaskMetadata: only(object({ taskId: must(string) })),
  Task: task,
  TaskAugmentedRequestParams: only(clientParams({ task: taskParam })),
  TaskMetadata: taskMetadata,
  TaskStatus: only(taskStatus),
  TaskStatusNotification: taskStatusNotification,
  TaskStatusNotificationParams: only(statusParams),
}
