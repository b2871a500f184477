import { notification, request, since } from './base'
import { contentBlock } from './content'
import { bareNotificationParams, cacheHints, clientParams, nextCursor, pageParams, result } from './meta'
import { inputAnswers } from './input-required'
import { anything, array, boolean, may, must, mustNot, mustSince, object, string } from './shape'
import { taskParam } from './task'
import { tool } from './tool'

const callParams = clientParams({
  name: must(string),
  arguments: may(object()),
  task: taskParam,
  ...inputAnswers,
})

export const callToolResult = result({
  content: must(array(contentBlock), 'tools-call-content-array'),
  isError: may(boolean, 'tools-call-is-error-boolean'),
  structuredContent: [
    mustNot({ until: '2025-03-26', requirements: ['tools-output-schema-era'] }),
    may(object(), { until: '2025-11-25', requirements: ['tools-structured-content-object'] }),
    may(anything),
  ],
})

export const listToolsResult = result({
  tools: must(array(tool), 'tools-list-shape'),
  nextCursor,
  ...cacheHints('caching-hints-tools-list'),
})

export const callToolRequest = request('tools/call', must(callParams))
export const listToolsRequest = request('tools/list', mustSince('2026-07-28', pageParams))
export const toolListChangedNotification = notification('notifications/tools/list_changed', may(bareNotificationParams))

export const TOOLS_DEFINITIONS = {
  CallToolRequest: callToolRequest,
  CallToolRequestParams: since('2025-11-25', callParams),
  CallToolResult: callToolResult,
  ListToolsRequest: listToolsRequest,
  ListToolsResult: listToolsResult,
  ToolListChangedNotification: toolListChangedNotification,
}
