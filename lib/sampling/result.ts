import type { Json, JsonObject } from '@/lib/protocol/json'
import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { Draft, DraftBlock } from './draft'
import type { Say } from './prompt'

type Options = {
  readonly model: string
  readonly revision: Revision
  readonly nameOf: (alias: string) => string
  readonly say: Say
}

const CONTENT = 'result.content'

type Content =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image' | 'audio'; readonly data: string; readonly mimeType: string }
  | {
      readonly type: 'tool_use'
      readonly id: string
      readonly name: string
      readonly input: JsonObject
      readonly _meta?: JsonObject
    }

/** The draft as a `CreateMessageResult` that the revision knows. */
export const toResult = (draft: Draft, { model, revision, nameOf, say }: Options): JsonObject => {
  for (const text of draft.leftOut) say(CONTENT, text)
  const blocks = draft.blocks.map((block, at) => toContent(block, at, nameOf, say))
  const calls = blocks.some(({ type }) => type === 'tool_use')
  // `toolUse` promises a tool use, and a tool use wants an answer: some providers say plainly “stop”.
  const reason =
    calls && draft.reason === 'endTurn' ? 'toolUse' : !calls && draft.reason === 'toolUse' ? 'endTurn' : draft.reason
  return {
    role: 'assistant',
    content: revision < '2025-11-25' ? oneBlock(blocks, revision, say) : someBlocks(blocks, calls),
    model: draft.model ?? model,
    ...(reason === undefined ? {} : { stopReason: reason }),
  }
}

const toContent = (block: DraftBlock, at: number, nameOf: (alias: string) => string, say: Say): Content => {
  if (block.type === 'text') return { type: 'text', text: block.text }
  if (block.type === 'media') return { type: block.kind, data: block.data, mimeType: block.mimeType }
  const name = nameOf(block.name)
  const input = block.json === '' ? (block.input ?? {}) : parseInput(block.json)
  if (input === undefined) {
    say(`${CONTENT}[${at}]`, `The arguments of the call of ${name} are no JSON object: kept as text.`)
    return { type: 'text', text: `${name}(${block.json})` }
  }
  return {
    type: 'tool_use',
    id: block.id ?? `call_${at + 1}`,
    name,
    input,
    ...(block.meta === undefined ? {} : { _meta: block.meta }),
  }
}

const parseInput = (json: string): JsonObject | undefined => {
  try {
    const input: unknown = JSON.parse(json)
    return isObject(input) ? (input as JsonObject) : undefined
  } catch {
    return undefined
  }
}

/** From 2025-11-25 content is a block or a list of them; tool uses always come as a list. */
const someBlocks = (blocks: Content[], calls: boolean): Json => {
  const [first] = blocks
  return blocks.length === 1 && first !== undefined && !calls ? first : blocks
}

/** Before, it is one block of text or media: audio came with 2025-03-26. */
const oneBlock = (blocks: readonly Content[], revision: Revision, say: Say): Content => {
  const media = blocks.filter(({ type }) => type === 'image' || (type === 'audio' && revision >= '2025-03-26'))
  const [first] = media
  if (first !== undefined) {
    if (blocks.length > 1) say(CONTENT, `${revision} has room for one block: the first ${first.type} is kept.`)
    return first
  }
  const texts = blocks.map((block) => {
    if (block.type === 'text') return block.text
    say(CONTENT, `${revision} knows no ${block.type}: kept as text.`)
    return block.type === 'audio' ? `[audio ${block.mimeType}]` : JSON.stringify(block)
  })
  if (texts.length > 1) say(CONTENT, `${revision} has room for one block: the texts are joined.`)
  return { type: 'text', text: texts.join('\n') }
}
