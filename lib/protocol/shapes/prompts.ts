import { notification, request, role, since, thingMeta } from './base'
import { contentBlock } from './content'
import { iconsMember } from './implementation'
import { inputAnswers } from './input-required'
import { bareNotificationParams, cacheHints, clientParams, nextCursor, pageParams, result } from './meta'
import { array, boolean, may, must, mustSince, object, record, string } from './shape'

const title = may(string, { since: '2025-06-18' })

const promptArgument = object({
  name: must(string),
  title,
  description: may(string),
  required: may(boolean),
})

const prompt = object({
  name: must(string),
  title,
  description: may(string),
  arguments: may(array(promptArgument), 'prompts-arguments-shape'),
  icons: iconsMember,
  _meta: thingMeta,
})

const promptMessage = object({
  role: must(role, 'prompts-message-role'),
  content: must(contentBlock, { here: ['prompts-message-content-single'] }),
})

const getParams = clientParams({ name: must(string), arguments: may(record(string)), ...inputAnswers })

export const listPromptsRequest = request('prompts/list', mustSince('2026-07-28', pageParams))
export const listPromptsResult = result({
  prompts: must(array(prompt), 'prompts-list-shape'),
  nextCursor,
  ...cacheHints('caching-hints-prompts-list'),
})

export const getPromptRequest = request('prompts/get', must(getParams))
export const getPromptResult = result({
  description: may(string, 'prompts-get-shape'),
  messages: must(array(promptMessage), 'prompts-get-shape'),
})

export const promptListChangedNotification = notification(
  'notifications/prompts/list_changed',
  may(bareNotificationParams),
)

export const PROMPT_DEFINITIONS = {
  GetPromptRequest: getPromptRequest,
  GetPromptRequestParams: since('2025-11-25', getParams),
  GetPromptResult: getPromptResult,
  ListPromptsRequest: listPromptsRequest,
  ListPromptsResult: listPromptsResult,
  Prompt: prompt,
  PromptArgument: promptArgument,
  PromptListChangedNotification: promptListChangedNotification,
  PromptMessage: promptMessage,
}
