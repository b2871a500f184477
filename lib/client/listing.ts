import { SKILLS_EXTENSION } from '@/lib/protocol/extensions'
import { isObject, objectAt, type JsonObject } from '@/lib/protocol/json'
import type { Call } from './types'

/** Pages of one listing before it is given up: a server may repeat its cursor for ever. */
const MAX_PAGES = 1000

const LISTS: Record<string, readonly string[]> = {
  tools: ['tools/list'],
  resources: ['resources/list', 'resources/templates/list'],
  prompts: ['prompts/list'],
}

/** The list requests that the server's capabilities promise to answer. */
export const promisedLists = (capabilities: Readonly<Record<string, unknown>>): string[] => [
  ...Object.entries(LISTS).flatMap(([capability, methods]) => (isObject(capabilities[capability]) ? methods : [])),
  ...(objectAt(objectAt(capabilities, 'extensions'), SKILLS_EXTENSION) ? ['skills/list'] : []),
]

/** The list requests behind a `notifications/<kind>/list_changed`. */
export const listsBehind = (notification: string): readonly string[] => {
  const kind = /^notifications\/(\w+)\/list_changed$/.exec(notification)?.[1]
  // The server chose the name: `constructor` is one, too.
  return kind !== undefined && Object.hasOwn(LISTS, kind) ? (LISTS[kind] ?? []) : []
}

/** Requests every page of a list, or the first; a failed page ends it (it is on the recording) and never rejects. */
export const listAll = async (
  call: (method: string, params: JsonObject) => Call,
  method: string,
  pages: 'all' | 'first' = 'all',
): Promise<void> => {
  let cursor: string | undefined
  const seen = new Set<string>()
  for (let page = 0; page < (pages === 'first' ? 1 : MAX_PAGES); page++) {
    const message = await call(method, cursor === undefined ? {} : { cursor }).done.catch(() => undefined)
    if (message?.kind !== 'result' || !isObject(message.result)) return
    const next = message.result['nextCursor']
    if (typeof next !== 'string' || seen.has(next)) return
    seen.add(next)
    cursor = next
  }
}

/** Milliseconds between two listings of a kind: a server may announce a change after every list. */
const SPACING = 250

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SPACING))

type Listing = { readonly rested: Promise<void>; next?: Promise<void> }

/** Runs one listing of a kind at a time; requests that come before it has rested share a single one after it. */
export const coalesced = (list: (method: string) => Promise<void>): ((method: string) => Promise<void>) => {
  const running = new Map<string, Listing>()
  const start = (method: string): Promise<void> => {
    const done = list(method)
    const listing: Listing = { rested: done.then(pause) }
    running.set(method, listing)
    void listing.rested.then(() => {
      if (listing.next === undefined) running.delete(method)
    })
    return done
  }
  return (method) => {
    const current = running.get(method)
    if (current === undefined) return start(method)
    return (current.next ??= current.rested.then(() => start(method)))
  }
}
