import type { Json, JsonObject } from '@/lib/protocol/json'
import type { Aliases } from './aliases'
import type { Block, MediaBlock, PlainBlock, Prompt, PromptMessage, Say, ToolResultBlock, ToolUseBlock } from './prompt'
import { plainText, resultText } from './tool-result-text'

const IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const AUDIO: Record<string, string> = {
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/wave': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
}

type Context = { readonly ids: Aliases; readonly names: Aliases; readonly say: Say }

/** The `messages` of a Chat Completions request. */
export const openaiMessages = ({ system, messages }: Prompt, context: Context): JsonObject[] => [
  ...(system === undefined ? [] : [{ role: 'system', content: system }]),
  ...messages.flatMap((message) =>
    message.role === 'user' ? userTurn(message, context) : assistantTurn(message, context),
  ),
]

/** Tool results are messages of their own and come first: they must follow the calls directly. */
const userTurn = ({ blocks }: PromptMessage, context: Context): JsonObject[] => {
  const results = blocks.filter(isResult)
  const media = results.flatMap(({ content }) => content.filter(isMedia))
  for (const { path } of media) context.say(path, 'Tool results are text here: passed on in a user message after it.')
  const parts = [...media, ...blocks].flatMap((block) => userPart(block, context))
  return [
    ...results.map((result) => ({
      role: 'tool',
      tool_call_id: context.ids.to(result.id),
      content: resultText(result, context.say),
    })),
    ...(parts.length === 0 ? [] : [{ role: 'user', content: joined(parts) }]),
  ]
}

const assistantTurn = ({ blocks }: PromptMessage, { ids, names, say }: Context): JsonObject[] => {
  const calls = blocks.filter(isUse).map(({ id, name, input }) => ({
    id: ids.to(id),
    type: 'function',
    function: { name: names.to(name), arguments: JSON.stringify(input) },
  }))
  const text = blocks.flatMap((block) => {
    if (block.kind === 'tool_use') return []
    if (block.kind === 'tool_result') say(block.path, 'A tool result from the assistant: passed on as its text.')
    else if (block.kind !== 'text')
      say(block.path, 'The assistant’s own messages are text here: only named, not shown.')
    return [block.kind === 'tool_result' ? block.content.map(plainText).join('\n') : plainText(block)]
  })
  if (text.length === 0 && calls.length === 0) return []
  return [
    {
      role: 'assistant',
      content: text.length === 0 ? null : text.join('\n'),
      ...(calls.length === 0 ? {} : { tool_calls: calls }),
    },
  ]
}

const userPart = (block: Block, { say }: Context): JsonObject[] => {
  switch (block.kind) {
    case 'tool_result':
      return []
    case 'tool_use':
      say(block.path, 'A tool use from the user: passed on as the text of its JSON.')
      return [{ type: 'text', text: JSON.stringify({ name: block.name, input: block.input }) }]
    case 'text':
      return [{ type: 'text', text: block.text }]
    case 'image':
      if (IMAGES.includes(block.mimeType))
        return [{ type: 'image_url', image_url: { url: `data:${block.mimeType};base64,${block.data}` } }]
      break
    case 'audio': {
      const format = AUDIO[block.mimeType]
      if (format !== undefined) return [{ type: 'input_audio', input_audio: { data: block.data, format } }]
    }
  }
  say(block.path, `${block.mimeType} is not taken here: only named, not passed on.`)
  return [{ type: 'text', text: plainText(block) }]
}

/** A lone text goes as a string: older compatible servers know no parts. */
const joined = (parts: JsonObject[]): Json => {
  const [first] = parts
  return parts.length === 1 && first?.['type'] === 'text' ? (first['text'] ?? '') : parts
}

const isResult = (block: Block): block is ToolResultBlock => block.kind === 'tool_result'
const isUse = (block: Block): block is ToolUseBlock => block.kind === 'tool_use'
const isMedia = (block: PlainBlock): block is MediaBlock => block.kind !== 'text'
