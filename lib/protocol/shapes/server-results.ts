import { completeResult } from './completion'
import { inputRequiredResult } from './input-required'
import { discoverResult, initializeResult } from './lifecycle'
import { result } from './meta'
import { getPromptResult, listPromptsResult } from './prompts'
import { listResourcesResult, listTemplatesResult, readResourceResult } from './resources'
import { dated, extended, literal, marked, must, mustNot, type ObjectShape, type Shape, stricter, union } from './shape'
import { listenResult } from './subscriptions'
import { cancelTaskResult, createTaskResult, getTaskResult, listTasksResult, taskPayloadResult } from './tasks'
import { cancelExtensionTaskResult, getExtensionTaskResult, taskHandle, updateTaskResult } from './tasks-extension'
import { callToolResult, listToolsResult } from './tools'

export const emptyResult = result({})

/** An acknowledgement: to the schema any result, but nothing more is due. */
const acknowledgement = (requirement: string): Shape => ({
  ...marked(emptyResult, { until: '2025-11-25', requirements: [requirement] }),
  closed: true,
})

const typed = (type: string) =>
  must(literal(type), { here: ['mrtr-result-type-present'], detail: ['mrtr-result-type-known'] })
const MATCHES = 'mrtr-result-type-matches-shape'
const never = mustNot(MATCHES)
const noHint = mustNot('caching-no-hints-on-input-required')

const inputRequired = extended(inputRequiredResult, {
  resultType: typed('input_required'),
  content: never,
  structuredContent: never,
  contents: never,
  messages: never,
  ttlMs: noHint,
  cacheScope: noHint,
})

/**
 * What may be answered from 2026-07-28 on by asking for more first. Its schema lets any object with a `resultType` pass
 * as such a question; by the text, the type says which of the two it is.
 */
const orInput = (answer: ObjectShape, ...others: readonly Shape[]): Shape => {
  const complete = extended(answer, { resultType: typed('complete'), inputRequests: never, requestState: never })
  const byType = union([complete, inputRequired, ...others])
  return dated(marked(answer, { until: '2025-11-25' }), stricter(union([inputRequiredResult, answer]), byType))
}

/** What answers a client's request, by its method. */
export const SERVER_RESULTS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['completion/complete', completeResult],
  ['initialize', initializeResult],
  ['logging/setLevel', acknowledgement('logging-set-level-acknowledged')],
  ['ping', marked(emptyResult, { until: '2025-11-25' })],
  ['prompts/get', orInput(getPromptResult)],
  ['prompts/list', listPromptsResult],
  ['resources/list', listResourcesResult],
  ['resources/read', orInput(readResourceResult)],
  ['resources/subscribe', acknowledgement('resources-subscribe-acknowledged')],
  ['resources/templates/list', listTemplatesResult],
  ['resources/unsubscribe', acknowledgement('resources-unsubscribe-acknowledged')],
  ['server/discover', discoverResult],
  // Of an extension: of its own members nothing is known here, but it is a result.
  ['skills/get', emptyResult],
  ['skills/list', emptyResult],
  ['subscriptions/listen', listenResult],
  ['tasks/cancel', dated(cancelTaskResult, cancelExtensionTaskResult)],
  ['tasks/get', dated(getTaskResult, getExtensionTaskResult)],
  ['tasks/list', listTasksResult],
  ['tasks/result', taskPayloadResult],
  ['tasks/update', updateTaskResult],
  ['tools/call', orInput(callToolResult, taskHandle)],
  ['tools/list', listToolsResult],
])

/** The answer where the request asked to be made a task (2025-11-25). */
export const taskOr = (answer: Shape): Shape =>
  marked(union([answer, createTaskResult]), { since: '2025-11-25', until: '2025-11-25' })
