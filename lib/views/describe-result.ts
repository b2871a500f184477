import { isObject, stringAt } from '@/lib/protocol/json'
import { readInputRequired } from './rounds'
import { brief, clip, count, dotted } from './text'

const LISTS: readonly (readonly [member: string, noun: string])[] = [
  ['tools', 'tool'],
  ['resources', 'resource'],
  ['resourceTemplates', 'template'],
  ['prompts', 'prompt'],
  ['skills', 'skill'],
  ['roots', 'root'],
  ['tasks', 'task'],
  ['messages', 'message'],
]

type Members = Record<string, unknown>

const list = (result: Members): string | undefined => {
  for (const [member, noun] of LISTS) {
    const entries = result[member]
    if (!Array.isArray(entries)) continue
    const ttl = result['ttlMs']
    return dotted(
      count(entries.length, noun),
      typeof result['nextCursor'] === 'string' ? 'more to come' : undefined,
      typeof ttl === 'number' && ttl > 0 ? `ttl ${Math.round(ttl / 100) / 10} s` : undefined,
    )
  }
  return undefined
}

const handshake = (result: Members): string | undefined => {
  const { capabilities, serverInfo } = result
  if (!isObject(capabilities)) return undefined
  const names = Object.keys(capabilities).join(' ')
  return dotted(stringAt(serverInfo, 'name'), names === '' ? 'no capabilities' : `capabilities: ${names}`)
}

const block = (entry: unknown): string => {
  const text = stringAt(entry, 'text')
  if (text !== undefined) return `"${clip(text)}"`
  return dotted(stringAt(entry, 'type'), stringAt(entry, 'mimeType'), stringAt(entry, 'name'), stringAt(entry, 'uri'))
}

const content = (result: Members): string | undefined => {
  const { content, structuredContent } = result
  const structured = structuredContent === undefined ? undefined : 'structuredContent'
  if (!Array.isArray(content)) return isObject(content) ? block(content) : structured
  const [first, ...rest] = content as unknown[]
  if (first === undefined) return structured ?? 'no content'
  return dotted(structured, block(first), rest.length > 0 ? `${rest.length} more` : undefined)
}

const contents = (result: Members): string | undefined => {
  const { contents } = result
  if (!Array.isArray(contents)) return undefined
  const [first, ...rest] = contents as unknown[]
  const kind = stringAt(first, 'mimeType') ?? stringAt(first, 'uri') ?? 'no contents'
  return dotted(kind, rest.length > 0 ? `${rest.length} more` : undefined)
}

const completion = (result: Members): string | undefined => {
  const values = isObject(result['completion']) ? result['completion']['values'] : undefined
  return Array.isArray(values) ? clip(values.map(String).join(', ')) || 'nothing to complete' : undefined
}

const inputRequired = (result: Members, round: number): string | undefined => {
  const required = readInputRequired(result)
  if (!required) return undefined
  const state = required.state === undefined ? undefined : `state ${new TextEncoder().encode(required.state).length} B`
  return dotted(`round ${round}`, count(Object.keys(required.requests).length, 'ask'), state)
}

/** `CreateTaskResult`, or the `Task` itself (2025-11-25, tasks). */
const task = (result: Members): string | undefined => {
  const told = isObject(result['task']) ? result['task'] : result
  const id = stringAt(told, 'taskId')
  return id === undefined
    ? undefined
    : dotted('task', clip(id), stringAt(told, 'status'), stringAt(told, 'statusMessage'))
}

/** A result in a few words, told by its shape: it may answer any method, rightly or not. */
export const describeResult = (result: unknown, round: number): string => {
  if (!isObject(result)) return brief(result)
  if (result['isError'] === true) return `isError: ${errorText(result)}`
  return (
    inputRequired(result, round) ??
    handshake(result) ??
    list(result) ??
    content(result) ??
    contents(result) ??
    completion(result) ??
    task(result) ??
    brief(result)
  )
}

const errorText = (result: Members): string => {
  const first = Array.isArray(result['content']) ? (result['content'] as unknown[])[0] : undefined
  return clip(stringAt(first, 'text') ?? content(result) ?? '')
}
