import type { Json, JsonObject } from '@/lib/protocol/json'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Block, PlainBlock, Say } from './prompt'

/** A value from outside as it is named in a remark. */
export const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value)
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
}

const asJson = (value: unknown, path: string): PlainBlock => ({
  kind: 'text',
  path,
  text: value === undefined ? '' : JSON.stringify(value),
})

/** Content from outside: one block or many, and a bare string where somebody wrote one. */
export const readBlocks = (content: unknown, path: string, say: Say): readonly Block[] =>
  Array.isArray(content)
    ? content.flatMap((block, at) => readBlock(block, `${path}[${at}]`, say))
    : readBlock(content, path, say)

const readBlock = (value: unknown, path: string, say: Say): readonly Block[] => {
  const type = stringAt(value, 'type')
  if (!isObject(value) || (type !== 'tool_use' && type !== 'tool_result')) return readPlain(value, path, say)
  if (type === 'tool_use') {
    const { id, name, input } = value
    if (typeof id !== 'string' || typeof name !== 'string') return unknownShape(value, path, say)
    if (!isObject(input)) say(`${path}.input`, 'It is no object: passed on as an empty one.')
    const args = (isObject(input) ? input : {}) as JsonObject
    return [{ kind: 'tool_use', path, id, name, input: args, meta: objectAt(value, '_meta') ?? {} }]
  }
  const { toolUseId, isError, structuredContent, content } = value
  if (typeof toolUseId !== 'string') return unknownShape(value, path, say)
  const inner = Array.isArray(content)
    ? content.flatMap((block, at) => readPlain(block, `${path}.content[${at}]`, say))
    : content === undefined
      ? []
      : readPlain(content, `${path}.content`, say)
  return [
    {
      kind: 'tool_result',
      path,
      id: toolUseId,
      isError: isError === true,
      ...(structuredContent === undefined ? {} : { structured: structuredContent as Json }),
      content: inner,
    },
  ]
}

const unknownShape = (value: unknown, path: string, say: Say): readonly PlainBlock[] => {
  say(path, `Not a content block that can be read: passed on as the text of its JSON.`)
  return [asJson(value, path)]
}

const readPlain = (value: unknown, path: string, say: Say): readonly PlainBlock[] => {
  if (typeof value === 'string') {
    say(path, 'A bare string instead of a content block: passed on as text.')
    return [{ kind: 'text', path, text: value }]
  }
  if (!isObject(value)) return unknownShape(value, path, say)
  const { type, text, data, mimeType } = value
  if (type === 'text' && typeof text === 'string') return [{ kind: 'text', path, text }]
  if ((type === 'image' || type === 'audio') && typeof data === 'string' && typeof mimeType === 'string')
    return [{ kind: type, path, data, mimeType: mimeType.toLowerCase() }]
  if (type === 'resource') return readResource(value, path, say)
  if (type === 'resource_link') {
    say(path, 'No provider takes a link to a resource: passed on as the text of its JSON.')
    return [asJson(value, path)]
  }
  return unknownShape(value, path, say)
}

const readResource = (value: Record<string, unknown>, path: string, say: Say): readonly PlainBlock[] => {
  const resource = objectAt(value, 'resource')
  const uri = stringAt(resource, 'uri') ?? ''
  const text = stringAt(resource, 'text')
  if (text !== undefined) {
    say(path, 'No provider takes a resource: passed on as its text, under its URI.')
    return [{ kind: 'text', path, text: `${uri}\n${text}` }]
  }
  const data = stringAt(resource, 'blob')
  const mimeType = stringAt(resource, 'mimeType')?.toLowerCase() ?? ''
  const kind = /^(image|audio)\//.exec(mimeType)?.[1]
  if (data !== undefined && (kind === 'image' || kind === 'audio')) {
    say(path, `No provider takes a resource: passed on as the ${kind} in it.`)
    return [{ kind, path, data, mimeType }]
  }
  say(path, 'No provider takes a resource of this kind: only its URI is passed on.')
  return [{ kind: 'text', path, text: `[resource ${uri}]` }]
}
