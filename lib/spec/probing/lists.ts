import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Reply } from './reply'

/** Pages of one list that are fetched; more tells a probe nothing new. */
const MAX_PAGES = 20

export const LISTS = {
  'tools/list': { capability: 'tools', member: 'tools', key: 'name' },
  'prompts/list': { capability: 'prompts', member: 'prompts', key: 'name' },
  'resources/list': { capability: 'resources', member: 'resources', key: 'uri' },
  'resources/templates/list': { capability: 'resources', member: 'resourceTemplates', key: 'uriTemplate' },
} as const

export type ListMethod = keyof typeof LISTS

/** An entry of a list, unchecked but for the member that names it, which is a string. */
export type Listed = Readonly<Record<string, unknown>>

type Ask = (params: JsonObject) => Promise<Reply>

/** All entries over all pages that have a name; empty where the server refuses. */
export const listAll = async (method: ListMethod, ask: Ask): Promise<readonly Listed[]> => {
  const { member, key } = LISTS[method]
  const found: Listed[] = []
  let cursor: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const { result } = await ask(cursor === undefined ? {} : { cursor })
    const entries = result?.[member]
    if (!Array.isArray(entries)) break
    for (const entry of entries) if (isObject(entry) && typeof entry[key] === 'string') found.push(entry)
    const next = stringAt(result, 'nextCursor')
    if (next === undefined || next === cursor) break
    cursor = next
  }
  return found
}
