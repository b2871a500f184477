import type { JsonObject } from '@/lib/protocol/json'
import type { Aliases } from './aliases'
import type { Block, PlainBlock, PromptMessage, Say } from './prompt'
import { plainText, structuredText } from './tool-result-text'

const IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

type Context = { readonly ids: Aliases; readonly names: Aliases; readonly say: Say }

/** The `messages` of a Messages request. One that would be empty is left out: the API refuses those. */
export const anthropicMessages = (messages: readonly PromptMessage[], context: Context): JsonObject[] =>
  messages.flatMap(({ role, blocks }) => {
    // Tool results must come first in their message.
    const ordered = [...blocks].sort((a, b) => Number(b.kind === 'tool_result') - Number(a.kind === 'tool_result'))
    const content = ordered.flatMap((block) => toBlock(block, role, context))
    return content.length === 0 ? [] : [{ role, content }]
  })

const toBlock = (block: Block, role: PromptMessage['role'], { ids, names, say }: Context): JsonObject[] => {
  switch (block.kind) {
    case 'tool_use':
      if (role === 'assistant')
        return [{ type: 'tool_use', id: ids.to(block.id), name: names.to(block.name), input: block.input }]
      say(block.path, 'A tool use from the user: passed on as the text of its JSON.')
      return [{ type: 'text', text: JSON.stringify({ name: block.name, input: block.input }) }]
    case 'tool_result': {
      const structured = structuredText(block)
      if (structured !== undefined)
        say(`${block.path}.structuredContent`, 'Passed on as text: there is no place for it.')
      const content = [
        ...block.content.flatMap((inner) => toPlain(inner, 'user', say)),
        ...(structured === undefined ? [] : [{ type: 'text', text: structured }]),
      ]
      if (role === 'user')
        return [
          {
            type: 'tool_result',
            tool_use_id: ids.to(block.id),
            ...(content.length === 0 ? {} : { content }),
            ...(block.isError ? { is_error: true } : {}),
          },
        ]
      say(block.path, 'A tool result from the assistant: passed on as its content.')
      return block.content.flatMap((inner) => toPlain(inner, role, say))
    }
    default:
      return toPlain(block, role, say)
  }
}

const toPlain = (block: PlainBlock, role: PromptMessage['role'], say: Say): JsonObject[] => {
  if (block.kind === 'text') {
    if (block.text.trim() !== '') return [{ type: 'text', text: block.text }]
    say(block.path, 'Anthropic takes no empty text: left out.')
    return []
  }
  if (block.kind === 'image' && role === 'user' && IMAGES.includes(block.mimeType))
    return [{ type: 'image', source: { type: 'base64', media_type: block.mimeType, data: block.data } }]
  say(
    block.path,
    block.kind === 'image' && role === 'assistant'
      ? 'Anthropic takes images from the user only: named, not shown.'
      : `Anthropic takes no ${block.mimeType}: named, not passed on.`,
  )
  return [{ type: 'text', text: plainText(block) }]
}
