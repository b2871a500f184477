import { isObject } from '@/lib/protocol/json'
import type { Sighting } from '@/lib/spec/sightings'
import { remembered } from './remembered'

/** The methods that list something, and the member of their result that holds it. */
export const LISTS = {
  'tools/list': 'tools',
  'resources/list': 'resources',
  'resources/templates/list': 'resourceTemplates',
  'prompts/list': 'prompts',
} as const

export type ListMethod = keyof typeof LISTS

export type Listed = { readonly item: Readonly<Record<string, unknown>>; readonly path: string }

const NONE: readonly Listed[] = []

const isList = (method: string): method is ListMethod => Object.hasOwn(LISTS, method)

/** The entries of a list result that are objects, each with its pointer into the message; none of other results. */
export const listedItems = remembered(
  ({ method, result }: Pick<Sighting<'result'>, 'method' | 'result'>): readonly Listed[] => {
    const member = isList(method) ? LISTS[method] : undefined
    const items = member !== undefined && isObject(result) ? result[member] : undefined
    if (member === undefined || !Array.isArray(items)) return NONE
    return items.flatMap((item: unknown, index) =>
      isObject(item) ? [{ item, path: `/result/${member}/${index}` }] : NONE,
    )
  },
)
