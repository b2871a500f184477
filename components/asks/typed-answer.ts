import type { Json, JsonObject } from '@/lib/protocol/json'
import { isObject, stringAt } from '@/lib/protocol/json'

/** An answer to a sampling request as the person writes it, block by block. */
export type TypedAnswer = {
  readonly blocks: readonly JsonObject[]
  readonly model: string
  readonly role: string
  /** Empty to leave it out: the specification makes it optional. */
  readonly stopReason: string
}

export const textBlock = (text: string): JsonObject => ({ type: 'text', text })

/** `data` is base64 without a `data:` prefix. */
export const mediaBlock = (type: 'image' | 'audio', mimeType: string, data: string): JsonObject => ({
  type,
  data,
  mimeType,
})

/** A use of one of the offered tools (2025-11-25 and later), with an id that none of the blocks has yet. */
export const toolUseBlock = (name: string, blocks: readonly JsonObject[]): JsonObject => {
  const taken = new Set(blocks.map((block) => stringAt(block, 'id')))
  let at = 1
  while (taken.has(`call_${at}`)) at++
  return { type: 'tool_use', id: `call_${at}`, name, input: {} }
}

export const EMPTY_ANSWER: TypedAnswer = {
  blocks: [textBlock('')],
  model: 'typed-by-a-person',
  role: 'assistant',
  stopReason: 'endTurn',
}

const usesTools = (blocks: readonly JsonObject[]): boolean => blocks.some((block) => block['type'] === 'tool_use')

/** One block stands alone; a list of them is known from 2025-11-25 on. */
const contentOf = (blocks: readonly JsonObject[]): Json => {
  const [only] = blocks
  return blocks.length === 1 && only ? only : [...blocks]
}

/** The `CreateMessageResult` of a typed answer. */
export const typedResult = ({ blocks, model, role, stopReason }: TypedAnswer): JsonObject => ({
  role,
  content: contentOf(blocks),
  model,
  ...(stopReason === '' ? {} : { stopReason }),
})

/** Other blocks for an answer. The stop reason follows the tools, where it was not changed by hand. */
export const withBlocks = (answer: TypedAnswer, blocks: readonly JsonObject[]): TypedAnswer => {
  const [from, to] = usesTools(blocks) ? ['endTurn', 'toolUse'] : ['toolUse', 'endTurn']
  const changes = usesTools(blocks) !== usesTools(answer.blocks) && answer.stopReason === from
  return { ...answer, blocks, ...(changes ? { stopReason: to } : {}) }
}

/** The blocks of a result's content. */
export const blocksOf = (result: JsonObject): readonly JsonObject[] => {
  const { content } = result
  const list = Array.isArray(content) ? content : content === undefined ? [] : [content]
  return list.filter((block): block is JsonObject => isObject(block))
}

/** The result with other blocks and all else as it was. */
export const resultWithBlocks = (result: JsonObject, blocks: readonly JsonObject[]): JsonObject => ({
  ...result,
  content: contentOf(blocks),
})
