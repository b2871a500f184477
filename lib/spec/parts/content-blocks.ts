import { isObject } from '@/lib/protocol/json'
import type { Sighting } from '@/lib/spec/sightings'
import { remembered } from './remembered'

export type Block = {
  readonly block: Readonly<Record<string, unknown>>
  /** JSON pointer into the message. */
  readonly path: string
  readonly within: 'tool result' | 'prompt' | 'sampling'
}

/** Content of tool results, prompts and sampling prompts: what a sighting of these holds. */
export const CONTENT_METHODS = ['tools/call', 'prompts/get', 'sampling/createMessage'] as const

const NONE: readonly Block[] = []

const blocksOf = (content: unknown, path: string, within: Block['within']): readonly Block[] =>
  Array.isArray(content)
    ? content.flatMap((block: unknown, index) => (isObject(block) ? [{ block, path: `${path}/${index}`, within }] : []))
    : isObject(content)
      ? [{ block: content, path, within }]
      : []

const ofMessages = (messages: unknown, path: string, within: Block['within']): readonly Block[] =>
  Array.isArray(messages)
    ? messages.flatMap((message: unknown, index) =>
        isObject(message) ? blocksOf(message['content'], `${path}/${index}/content`, within) : [],
      )
    : []

/** The content blocks (objects, of whatever type) of a tool result, a prompt or a sampling prompt. */
export const contentBlocks = remembered((sighting: Sighting<'result' | 'ask'>): readonly Block[] => {
  if (sighting.kind === 'ask') {
    const { ask, params, path } = sighting
    const messages = ask === 'sampling' && isObject(params) ? params['messages'] : undefined
    return ofMessages(messages, `${path}/messages`, 'sampling')
  }
  const { method, result } = sighting
  if (!isObject(result)) return NONE
  if (method === 'tools/call') return blocksOf(result['content'], '/result/content', 'tool result')
  return method === 'prompts/get' ? ofMessages(result['messages'], '/result/messages', 'prompt') : NONE
})
