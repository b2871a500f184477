import type { JsonObject } from '@/lib/protocol/json'
import type { Aliases } from './aliases'
import type { Block, PlainBlock, PromptMessage, Say, ToolResultBlock } from './prompt'
import { THOUGHT_SIGNATURE } from './google-reply'
import { plainText } from './tool-result-text'

const MEDIA = /^(image\/(png|jpeg|webp|heic|heif)|audio\/(wav|x-wav|wave|mp3|mpeg|aiff|aac|ogg|flac))$/

type Context = { readonly names: Aliases; readonly nameOfUse: ReadonlyMap<string, string>; readonly say: Say }

/** The `contents` of a generateContent request. Function responses name the function, so uses are looked up. */
export const googleContents = (messages: readonly PromptMessage[], names: Aliases, say: Say): JsonObject[] => {
  const nameOfUse = new Map(
    messages.flatMap(({ blocks }) =>
      blocks.flatMap((block): [string, string][] => (block.kind === 'tool_use' ? [[block.id, block.name]] : [])),
    ),
  )
  return messages.flatMap(({ role, blocks }) => {
    const parts = blocks.flatMap((block) => toParts(block, { names, nameOfUse, say }))
    return parts.length === 0 ? [] : [{ role: role === 'assistant' ? 'model' : 'user', parts }]
  })
}

const toParts = (block: Block, { names, nameOfUse, say }: Context): JsonObject[] => {
  switch (block.kind) {
    case 'tool_use': {
      const signature = block.meta[THOUGHT_SIGNATURE]
      return [
        {
          functionCall: { id: block.id, name: names.to(block.name), args: block.input },
          ...(typeof signature === 'string' ? { thoughtSignature: signature } : {}),
        },
      ]
    }
    case 'tool_result': {
      const name = nameOfUse.get(block.id)
      if (name === undefined)
        say(`${block.path}.toolUseId`, 'No tool use has this id: passed on as a result of “unknown”.')
      const media = block.content.filter(({ kind }) => kind !== 'text')
      for (const { path } of media) say(path, 'A function response is JSON here: passed on beside it.')
      return [
        { functionResponse: { id: block.id, name: names.to(name ?? 'unknown'), response: response(block) } },
        ...media.flatMap((inner) => toPart(inner, say)),
      ]
    }
    default:
      return toPart(block, say)
  }
}

/** “output” and “error” are the keys Google looks for. */
const response = ({ content, structured, isError }: ToolResultBlock): JsonObject => ({
  [isError ? 'error' : 'output']: content.map(plainText).join('\n'),
  ...(structured === undefined ? {} : { structuredContent: structured }),
})

const toPart = (block: PlainBlock, say: Say): JsonObject[] => {
  if (block.kind === 'text') return [{ text: block.text }]
  if (MEDIA.test(block.mimeType)) return [{ inlineData: { mimeType: block.mimeType, data: block.data } }]
  say(block.path, `Google takes no ${block.mimeType}: named, not passed on.`)
  return [{ text: plainText(block) }]
}
