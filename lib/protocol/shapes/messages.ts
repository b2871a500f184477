import { completeRequest } from './completion'
import { elicitationCompleteNotification, elicitRequest, elicitResult } from './elicitation'
import { discoverRequest, initializedNotification, initializeRequest, pingRequest } from './lifecycle'
import { loggingMessageNotification, setLevelRequest } from './logging'
import { cancelledNotification, progressNotification } from './progress'
import { getPromptRequest, listPromptsRequest, promptListChangedNotification } from './prompts'
import {
  listResourcesRequest,
  listTemplatesRequest,
  readResourceRequest,
  resourceListChangedNotification,
  resourceUpdatedNotification,
  subscribeRequest,
  unsubscribeRequest,
} from './resources'
import { listRootsRequest, listRootsResult, rootsListChangedNotification } from './roots'
import { createMessageRequest, createMessageResult } from './sampling'
import { emptyResult, SERVER_RESULTS, taskOr } from './server-results'
import { dated, marked, type ObjectShape, type Shape } from './shape'
import { acknowledgedNotification, listenRequest } from './subscriptions'
import {
  cancelTaskRequest,
  cancelTaskResult,
  getTaskRequest,
  getTaskResult,
  listTasksRequest,
  listTasksResult,
  taskPayloadRequest,
  taskPayloadResult,
  taskStatusNotification,
} from './tasks'
import {
  cancelExtensionTaskRequest,
  extensionTaskNotification,
  getExtensionTaskRequest,
  updateTaskRequest,
} from './tasks-extension'
import { callToolRequest, callToolResult, listToolsRequest, toolListChangedNotification } from './tools'
import { methodOf, wholeNotification, wholeRequest, wholeResult } from './whole'

const legacy = <S extends Shape>(shape: S): S => marked(shape, { until: '2025-11-25' })

/** Shapes by the method they name; those of one method are of different revisions. */
const byMethod = (shapes: readonly ObjectShape[], whole: (shape: ObjectShape) => ObjectShape): Messages => {
  const all = new Map<string, Shape[]>()
  for (const shape of shapes) {
    const method = methodOf(shape)
    all.set(method, [...(all.get(method) ?? []), whole(shape)])
  }
  return new Map(Array.from(all, ([method, wholes]) => [method, dated(...wholes)]))
}

const byRequest = (results: readonly (readonly [method: string, result: Shape])[]): Messages =>
  new Map(results.map(([method, result]) => [method, wholeResult(result)]))

type Messages = ReadonlyMap<string, Shape>
type Side = {
  readonly requests: Messages
  readonly notifications: Messages
  /** By the method of the request they answer. */
  readonly results: Messages
  /** The same, of requests that asked to be made a task. */
  readonly taskResults: Messages
}

const taskRequests = [getTaskRequest, taskPayloadRequest, cancelTaskRequest, listTasksRequest]

export const CLIENT_MESSAGES: Side = {
  requests: byMethod(
    [
      callToolRequest,
      cancelExtensionTaskRequest,
      completeRequest,
      discoverRequest,
      getExtensionTaskRequest,
      getPromptRequest,
      initializeRequest,
      listenRequest,
      listPromptsRequest,
      listResourcesRequest,
      listTemplatesRequest,
      listToolsRequest,
      pingRequest,
      readResourceRequest,
      setLevelRequest,
      subscribeRequest,
      unsubscribeRequest,
      updateTaskRequest,
      ...taskRequests,
    ],
    wholeRequest,
  ),
  notifications: byMethod(
    [
      cancelledNotification,
      initializedNotification,
      legacy(progressNotification),
      rootsListChangedNotification,
      taskStatusNotification,
    ],
    wholeNotification,
  ),
  results: byRequest([
    ['ping', legacy(emptyResult)],
    ['sampling/createMessage', legacy(createMessageResult)],
    ['roots/list', legacy(listRootsResult)],
    ['elicitation/create', legacy(elicitResult)],
    ['tasks/cancel', cancelTaskResult],
    ['tasks/get', getTaskResult],
    ['tasks/list', listTasksResult],
    ['tasks/result', taskPayloadResult],
  ]),
  taskResults: byRequest([
    ['sampling/createMessage', taskOr(legacy(createMessageResult))],
    ['elicitation/create', taskOr(legacy(elicitResult))],
  ]),
}

export const SERVER_MESSAGES: Side = {
  requests: byMethod(
    [pingRequest, ...taskRequests, ...[createMessageRequest, listRootsRequest, elicitRequest].map(legacy)],
    wholeRequest,
  ),
  notifications: byMethod(
    [
      acknowledgedNotification,
      cancelledNotification,
      elicitationCompleteNotification,
      extensionTaskNotification,
      loggingMessageNotification,
      progressNotification,
      promptListChangedNotification,
      resourceListChangedNotification,
      resourceUpdatedNotification,
      taskStatusNotification,
      toolListChangedNotification,
    ],
    wholeNotification,
  ),
  results: byRequest([...SERVER_RESULTS]),
  taskResults: byRequest([['tools/call', taskOr(callToolResult)]]),
}
