import { ask, role, since, strings } from './base'
import { audioContent, contentBlock, imageContent, textContent } from './content'
import { serverParams } from './meta'
import {
  anything,
  array,
  boolean,
  fraction,
  integer,
  literal,
  may,
  must,
  number,
  object,
  type Requirement,
  string,
  union,
} from './shape'
import { taskParam } from './task'
import { tool, toolChoice } from './tool'
import { unowned } from './unowned'

const meta = may(object(), { since: '2025-11-25', here: ['meta-object'] })

const toolUse = object(
  { type: must(literal('tool_use')), id: must(string), name: must(string), input: must(object()), _meta: meta },
  { since: '2025-11-25', requirements: ['sampling-tool-blocks-shape'] },
)
const toolResult = object(
  {
    type: must(literal('tool_result')),
    toolUseId: must(string),
    content: must(array(contentBlock)),
    structuredContent: [may(object(), { until: '2025-11-25' }), may(anything)],
    isError: may(boolean),
    _meta: meta,
  },
  { since: '2025-11-25', requirements: ['sampling-tool-blocks-shape'] },
)

const blocks = [textContent, imageContent, audioContent, toolUse, toolResult]
const content = union([...blocks, since('2025-11-25', array(union(blocks)))], {
  requirements: [
    { id: 'sampling-content-types-early', until: '2025-06-18' },
    { id: 'sampling-content-types', since: '2025-11-25' },
  ],
})

const roleRequirements: readonly Requirement[] = [
  { id: 'sampling-message-role', until: '2025-11-25' },
  { id: 'sampling-message-role-modern', since: '2026-07-28' },
]

const samplingMessage = object(
  { role: must(role), content: must(content), _meta: meta },
  { requirements: roleRequirements },
)

const modelHint = object({ name: may(string) })
const modelPreferences = object({
  hints: may(array(modelHint), 'sampling-hints-shape'),
  costPriority: may(fraction, 'sampling-priorities-range'),
  speedPriority: may(fraction, 'sampling-priorities-range'),
  intelligencePriority: may(fraction, 'sampling-priorities-range'),
})

const OPTIONAL = 'sampling-optional-field-types'

const params = serverParams({
  messages: must(array(samplingMessage), 'sampling-required-fields'),
  maxTokens: must(integer, 'sampling-required-fields'),
  systemPrompt: may(string, OPTIONAL),
  temperature: may(number, OPTIONAL),
  stopSequences: may(strings, OPTIONAL),
  metadata: may(object(), OPTIONAL),
  modelPreferences: may(modelPreferences, OPTIONAL),
  includeContext: may(literal('allServers', 'none', 'thisServer'), 'sampling-include-context-value'),
  tools: may(array(unowned(tool)), { since: '2025-11-25', requirements: ['sampling-tools-shape'] }),
  toolChoice: may(toolChoice, 'sampling-tools-shape'),
  task: taskParam,
})

export const createMessageRequest = ask('sampling/createMessage', must(params, { here: ['sampling-required-fields'] }))
/** Unlike the other answers of a client, this one has kept its `_meta`. */
export const createMessageResult = object({
  role: must(role),
  content: must(content),
  model: must(string),
  stopReason: may(string),
  _meta: may(object(), { here: ['meta-object'] }),
})

export const SAMPLING_DEFINITIONS = {
  CreateMessageRequest: createMessageRequest,
  CreateMessageRequestParams: since('2025-11-25', params),
  CreateMessageResult: createMessageResult,
  ModelHint: modelHint,
  ModelPreferences: modelPreferences,
  SamplingMessage: samplingMessage,
  SamplingMessageContentBlock: since('2025-11-25', union(blocks)),
  ToolResultContent: toolResult,
  ToolUseContent: toolUse,
}
