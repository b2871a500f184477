import type { JsonObject } from '@/lib/protocol/json'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Delta } from './adapter'

/**
 * Key in a tool use's `_meta` for what Gemini wants to see again beside its call. Servers keep `_meta` when they send
 * the tool use back (2025-11-25, schema: ToolUseContent).
 */
export const THOUGHT_SIGNATURE = 'google/thoughtSignature'

/** `finishReason` in MCP's words; any other (SAFETY, RECITATION …) is passed on as it is. */
const REASONS = new Map([
  ['STOP', 'endTurn'],
  ['MAX_TOKENS', 'maxTokens'],
])

/** A `GenerateContentResponse`: a chunk of a stream, or the whole. Parts always come whole. */
export const readGoogle = (reply: unknown): readonly Delta[] => {
  if (!isObject(reply)) return []
  if (reply['error'] !== undefined) return [{ type: 'failed', body: reply }]
  const candidate: unknown = Array.isArray(reply['candidates']) ? reply['candidates'][0] : undefined
  const parts = objectAt(candidate, 'content')?.['parts']
  const model = stringAt(reply, 'modelVersion')
  const reason = stringAt(candidate, 'finishReason') ?? stringAt(objectAt(reply, 'promptFeedback'), 'blockReason')
  return [
    ...(model === undefined ? [] : [{ type: 'model', model } as const]),
    ...(Array.isArray(parts) ? parts : []).flatMap(readPart),
    ...readUsage(objectAt(reply, 'usageMetadata')),
    ...(reason === undefined ? [] : [{ type: 'finished', reason: REASONS.get(reason) ?? reason } as const]),
  ]
}

const readPart = (part: unknown): readonly Delta[] => {
  if (!isObject(part)) return []
  const text = stringAt(part, 'text')
  if (part['thought'] === true) return [{ type: 'left-out', text: 'The reply holds the model’s thinking: left out.' }]
  if (text !== undefined) return text === '' ? [] : [{ type: 'text', text }]
  const call = objectAt(part, 'functionCall')
  if (call) return [readCall(call, stringAt(part, 'thoughtSignature'))]
  const blob = objectAt(part, 'inlineData')
  const mimeType = stringAt(blob, 'mimeType') ?? ''
  const data = stringAt(blob, 'data')
  const kind = /^(image|audio)\//.exec(mimeType)?.[1]
  if (data !== undefined && (kind === 'image' || kind === 'audio')) return [{ type: 'media', kind, data, mimeType }]
  const named = Object.keys(part).filter((key) => key !== 'thoughtSignature')
  return named.length === 0 ? [] : [{ type: 'left-out', text: `The reply holds ${named.join(', ')}: left out.` }]
}

/** Calls are not numbered, and come whole: each is one of its own. */
const readCall = (call: Record<string, unknown>, signature: string | undefined): Delta => {
  const id = stringAt(call, 'id')
  const input = objectAt(call, 'args')
  return {
    type: 'call',
    ...(id === undefined || id === '' ? {} : { id }),
    name: stringAt(call, 'name') ?? '',
    input: (input ?? {}) as JsonObject,
    ...(signature === undefined ? {} : { meta: { [THOUGHT_SIGNATURE]: signature } }),
  }
}

const readUsage = (usage: Record<string, unknown> | undefined): readonly Delta[] => {
  if (usage === undefined) return []
  const count = (key: string): number => {
    const value = usage[key]
    return typeof value === 'number' ? value : 0
  }
  // Thoughts are paid for as output.
  const inputTokens = count('promptTokenCount') + count('toolUsePromptTokenCount')
  return [
    {
      type: 'usage',
      usage: { inputTokens, outputTokens: count('candidatesTokenCount') + count('thoughtsTokenCount') },
    },
  ]
}
