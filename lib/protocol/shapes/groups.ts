import { since } from './base'
import { completeRequest, completeResult } from './completion'
import { elicitationCompleteNotification, elicitRequest, elicitResult } from './elicitation'
import { inputRequiredResult } from './input-required'
import { resultResponse } from './jsonrpc'
import {
  discoverRequest,
  discoverResult,
  initializedNotification,
  initializeRequest,
  initializeResult,
  pingRequest,
} from './lifecycle'
import { loggingMessageNotification, setLevelRequest } from './logging'
import { result } from './meta'
import { cancelledNotification, progressNotification } from './progress'
import {
  getPromptRequest,
  getPromptResult,
  listPromptsRequest,
  listPromptsResult,
  promptListChangedNotification,
} from './prompts'
import {
  listResourcesRequest,
  listResourcesResult,
  listTemplatesRequest,
  listTemplatesResult,
  readResourceRequest,
  readResourceResult,
  resourceListChangedNotification,
  resourceUpdatedNotification,
  subscribeRequest,
  unsubscribeRequest,
} from './resources'
import { listRootsRequest, listRootsResult, rootsListChangedNotification } from './roots'
import { createMessageRequest, createMessageResult } from './sampling'
import { marked, type Shape, union } from './shape'
import { acknowledgedNotification, listenRequest, listenResult } from './subscriptions'
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
  callToolRequest,
  callToolResult,
  listToolsRequest,
  listToolsResult,
  toolListChangedNotification,
} from './tools'

const legacy = <S extends Shape>(shape: S): S => marked(shape, { until: '2025-11-25' })
const response = (answer: Parameters<typeof resultResponse>[0]) => since('2026-07-28', resultResponse(answer))
const orInput = (answer: Shape) => response(union([inputRequiredResult, answer]))

const taskRequests = [getTaskRequest, taskPayloadRequest, cancelTaskRequest, listTasksRequest]
const taskResults = [getTaskResult, taskPayloadResult, cancelTaskResult, listTasksResult]

/** What each side can send, all in one: of little use to tell what is wrong, but the schemas have them. */
export const GROUP_DEFINITIONS = {
  ClientNotification: union([
    cancelledNotification,
    initializedNotification,
    legacy(progressNotification),
    taskStatusNotification,
    rootsListChangedNotification,
  ]),
  ClientRequest: union([
    initializeRequest,
    pingRequest,
    discoverRequest,
    listResourcesRequest,
    listTemplatesRequest,
    readResourceRequest,
    subscribeRequest,
    unsubscribeRequest,
    listenRequest,
    listPromptsRequest,
    getPromptRequest,
    listToolsRequest,
    callToolRequest,
    ...taskRequests,
    setLevelRequest,
    completeRequest,
  ]),
  ClientResult: union([
    result({}),
    ...taskResults,
    legacy(createMessageResult),
    legacy(listRootsResult),
    legacy(elicitResult),
  ]),
  ServerNotification: union([
    cancelledNotification,
    progressNotification,
    resourceListChangedNotification,
    resourceUpdatedNotification,
    promptListChangedNotification,
    toolListChangedNotification,
    loggingMessageNotification,
    taskStatusNotification,
    elicitationCompleteNotification,
    acknowledgedNotification,
  ]),
  ServerRequest: legacy(union([pingRequest, ...taskRequests, createMessageRequest, listRootsRequest, elicitRequest])),
  ServerResult: union([
    result({}),
    inputRequiredResult,
    initializeResult,
    discoverResult,
    listResourcesResult,
    listTemplatesResult,
    readResourceResult,
    listenResult,
    listPromptsResult,
    getPromptResult,
    listToolsResult,
    callToolResult,
    ...taskResults,
    completeResult,
  ]),
  CallToolResultResponse: orInput(callToolResult),
  CompleteResultResponse: response(completeResult),
  DiscoverResultResponse: response(discoverResult),
  GetPromptResultResponse: orInput(getPromptResult),
  ListPromptsResultResponse: response(listPromptsResult),
  ListResourcesResultResponse: response(listResourcesResult),
  ListResourceTemplatesResultResponse: response(listTemplatesResult),
  ListToolsResultResponse: response(listToolsResult),
  ReadResourceResultResponse: orInput(readResourceResult),
  SubscriptionsListenResultResponse: response(listenResult),
}
