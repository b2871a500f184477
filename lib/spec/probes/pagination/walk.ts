import { stringAt } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import type { Reply } from '@/lib/spec/probing/reply'

const METHODS = Object.keys(LISTS) as ListMethod[]

/** Pages of one list that are walked. */
const MAX_PAGES = 100

type Page = { readonly reply: Reply; readonly cursor: string | undefined; readonly entries: readonly unknown[] }

export type Walk = {
  readonly method: ListMethod
  readonly pages: readonly Page[]
  /** The cursor that came a second time. */
  readonly repeated?: string
  /** There were more pages than are walked. */
  readonly endless?: true
}

/** The lists that the server promises. */
export const promisedLists = ({ facts }: ProbeContext): readonly ListMethod[] =>
  METHODS.filter((method) => hasCapability(facts.capabilities, LISTS[method].capability))

const walk = async (context: ProbeContext, method: ListMethod): Promise<Walk> => {
  const pages: Page[] = []
  const seen = new Set<string>()
  let cursor: string | undefined
  for (;;) {
    const reply = await context.request(method, cursor === undefined ? {} : { cursor })
    const entries = reply.result?.[LISTS[method].member]
    pages.push({ reply, cursor, entries: Array.isArray(entries) ? (entries as unknown[]) : [] })
    const next = stringAt(reply.result, 'nextCursor')
    if (next === undefined) return { method, pages }
    if (seen.has(next)) return { method, pages, repeated: next }
    if (pages.length === MAX_PAGES) return { method, pages, endless: true }
    seen.add(next)
    cursor = next
  }
}

/** Every promised list, page by page; walked once for all probes. */
export const walks = (context: ProbeContext): Promise<readonly Walk[]> =>
  context.once('every page of every list', async () => {
    const all: Walk[] = []
    for (const method of promisedLists(context)) all.push(await walk(context, method))
    return all
  })

export const SENDS = ['Every list that the server promises, page by page, at most 100 pages'] as const

export const ONE_PAGE = 'No list has a second page.'
