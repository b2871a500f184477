import type { JsonObject } from '@/lib/protocol/json'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Delta } from './adapter'

/** `stop_reason` in MCP's words; any other is passed on as it is. */
const REASONS = new Map([
  ['end_turn', 'endTurn'],
  ['max_tokens', 'maxTokens'],
  ['stop_sequence', 'stopSequence'],
  ['tool_use', 'toolUse'],
])

/** One event of a Messages stream; its `type` is in the data as well as in the event's name. */
export const readAnthropicEvent = (event: unknown): readonly Delta[] => {
  if (!isObject(event)) return []
  const at = typeof event['index'] === 'number' ? event['index'] : 0
  switch (event['type']) {
    case 'message_start': {
      const message = objectAt(event, 'message')
      return [...readModel(message), ...readUsage(objectAt(message, 'usage'))]
    }
    case 'content_block_start':
      return readBlock(objectAt(event, 'content_block'), at, true)
    case 'content_block_delta':
      return readDelta(objectAt(event, 'delta'), at)
    case 'message_delta':
      return [...readUsage(objectAt(event, 'usage')), ...readReason(objectAt(event, 'delta'))]
    case 'message_stop':
      return [{ type: 'finished' }]
    case 'error':
      return [{ type: 'failed', body: event }]
    default:
      return []
  }
}

/** A whole `message`. */
export const readAnthropicMessage = (message: unknown): readonly Delta[] => {
  if (!isObject(message)) return []
  if (message['type'] === 'error') return [{ type: 'failed', body: message }]
  const content = Array.isArray(message['content']) ? message['content'] : []
  return [
    ...readModel(message),
    ...content.flatMap((block, at) => readBlock(isObject(block) ? block : undefined, at, false)),
    ...readUsage(objectAt(message, 'usage')),
    ...readReason(message),
  ]
}

const readModel = (message: unknown): readonly Delta[] => {
  const model = stringAt(message, 'model')
  return model === undefined ? [] : [{ type: 'model', model }]
}

/** In a stream a call's input is an empty object first, and comes in pieces of JSON after. */
const readBlock = (block: Record<string, unknown> | undefined, at: number, opening: boolean): readonly Delta[] => {
  const { type, text, id, name, input } = block ?? {}
  if (type === 'text') return typeof text === 'string' ? [{ type: 'text', text }] : []
  if (type === 'tool_use')
    return [
      {
        type: 'call',
        at,
        ...(typeof id === 'string' ? { id } : {}),
        ...(typeof name === 'string' ? { name } : {}),
        ...(isObject(input) && !opening ? { input: input as JsonObject } : {}),
      },
    ]
  return [{ type: 'left-out', text: `The reply holds ${leftOut(type)}: left out.` }]
}

const leftOut = (type: unknown): string =>
  type === 'thinking' || type === 'redacted_thinking' ? 'the model’s thinking' : `content of the kind “${String(type)}”`

const readDelta = (delta: Record<string, unknown> | undefined, at: number): readonly Delta[] => {
  const { type, text, partial_json: json } = delta ?? {}
  if (type === 'text_delta' && typeof text === 'string') return [{ type: 'text', text }]
  if (type === 'input_json_delta' && typeof json === 'string') return [{ type: 'call', at, json }]
  return []
}

const readReason = (from: unknown): readonly Delta[] => {
  const reason = stringAt(from, 'stop_reason')
  return reason === undefined ? [] : [{ type: 'finished', reason: REASONS.get(reason) ?? reason }]
}

/** What was read from or written into the cache was input too. */
const readUsage = (usage: Record<string, unknown> | undefined): readonly Delta[] => {
  const count = (key: string): number | undefined => {
    const value = usage?.[key]
    return typeof value === 'number' ? value : undefined
  }
  const input = count('input_tokens')
  const output = count('output_tokens')
  const cached = (count('cache_creation_input_tokens') ?? 0) + (count('cache_read_input_tokens') ?? 0)
  return [
    {
      type: 'usage',
      usage: {
        ...(input === undefined ? {} : { inputTokens: input + cached }),
        ...(output === undefined ? {} : { outputTokens: output }),
      },
    },
  ]
}
