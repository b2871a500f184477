import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Delta } from './adapter'

/** `finish_reason` in MCP's words; any other is passed on as it is. */
const REASONS = new Map([
  ['stop', 'endTurn'],
  ['length', 'maxTokens'],
  ['tool_calls', 'toolUse'],
])

/** A `chat.completion.chunk`, or a whole `chat.completion`: they differ in `delta` and `message`. */
export const readOpenai = (reply: unknown): readonly Delta[] => {
  if (!isObject(reply)) return []
  const { choices, error } = reply
  const failed: Delta[] = error === undefined || error === null ? [] : [{ type: 'failed', body: reply }]
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = objectAt(choice, 'delta') ?? objectAt(choice, 'message') ?? {}
  const model = stringAt(reply, 'model')
  return [
    ...failed,
    ...(model === undefined ? [] : [{ type: 'model', model } as const]),
    ...readText(message),
    ...list(message['images']).map(readImage),
    ...list(message['tool_calls']).map(readCall),
    ...readFinish(choice),
    ...readUsage(objectAt(reply, 'usage')),
  ]
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** OpenAI keeps its thoughts to itself; others show them, under either name. */
const thinks = ({ reasoning_content: one, reasoning: other }: Record<string, unknown>): boolean =>
  [one, other].some((text) => typeof text === 'string' && text !== '')

const readText = (message: Record<string, unknown>): readonly Delta[] => [
  ...(thinks(message) ? [{ type: 'left-out', text: 'The reply holds the model’s thinking: left out.' } as const] : []),
  ...readSaid(message),
]

const readSaid = ({ content, refusal, audio }: Record<string, unknown>): readonly Delta[] => [
  ...(typeof content === 'string' && content !== '' ? [{ type: 'text', text: content } as const] : []),
  // Some compatible servers answer with parts.
  ...list(content).flatMap((part): Delta[] => {
    const text = stringAt(part, 'text')
    return text === undefined ? [] : [{ type: 'text', text }]
  }),
  ...(typeof refusal === 'string' && refusal !== '' ? [{ type: 'text', text: refusal } as const] : []),
  ...(isObject(audio)
    ? [{ type: 'left-out', text: 'The provider answered with audio, which was not asked for.' } as const]
    : []),
]

/** OpenRouter's images: a data URL in the shape of the request's. */
const readImage = (image: unknown): Delta => {
  const url = stringAt(objectAt(image, 'image_url'), 'url') ?? ''
  const data = /^data:([^;,]+);base64,(.*)$/s.exec(url)
  if (data?.[1] !== undefined && data[2] !== undefined)
    return { type: 'media', kind: 'image', mimeType: data[1], data: data[2] }
  return { type: 'left-out', text: 'An image came as a link, not as data: left out.' }
}

const readCall = (call: unknown, at: number): Delta => {
  const id = stringAt(call, 'id')
  const fn = objectAt(call, 'function')
  const name = stringAt(fn, 'name')
  const json = stringAt(fn, 'arguments')
  const index = isObject(call) ? call['index'] : undefined
  return {
    type: 'call',
    at: typeof index === 'number' ? index : at,
    ...(id === undefined || id === '' ? {} : { id }),
    ...(name === undefined || name === '' ? {} : { name }),
    ...(json === undefined ? {} : { json }),
  }
}

const readFinish = (choice: unknown): readonly Delta[] => {
  const reason = stringAt(choice, 'finish_reason')
  if (reason === undefined) return []
  // vLLM names the stop sequence that was met, OpenRouter the reason in its provider's words.
  const met =
    stringAt(choice, 'stop_reason') !== undefined || stringAt(choice, 'native_finish_reason') === 'stop_sequence'
  return [{ type: 'finished', reason: reason === 'stop' && met ? 'stopSequence' : (REASONS.get(reason) ?? reason) }]
}

const readUsage = (usage: Record<string, unknown> | undefined): readonly Delta[] => {
  const { prompt_tokens: input, completion_tokens: output } = usage ?? {}
  return [
    {
      type: 'usage',
      usage: {
        ...(typeof input === 'number' ? { inputTokens: input } : {}),
        ...(typeof output === 'number' ? { outputTokens: output } : {}),
      },
    },
  ]
}
