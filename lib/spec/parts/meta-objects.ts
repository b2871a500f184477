import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import type { Sighting } from '@/lib/spec/sightings'
import { contentBlocks } from './content-blocks'
import { listedItems } from './listed-items'
import { remembered } from './remembered'

type MetaObject = {
  readonly meta: Readonly<Record<string, unknown>>
  /** JSON pointer to the `_meta`. */
  readonly path: string
}

type Carrier = Sighting<'request' | 'notification' | 'result'>

/** Sightings in which a server's `_meta` is looked for. */
export const META_CARRIERS = ['request', 'notification', 'result'] as const

const NONE: readonly MetaObject[] = []

const metaOf = (holder: unknown, path: string): readonly MetaObject[] =>
  isObject(holder) && isObject(holder['_meta']) ? [{ meta: holder['_meta'], path: `${path}/_meta` }] : NONE

const inResult = (sighting: Sighting<'result'>): readonly MetaObject[] => {
  const { method, result } = sighting
  if (!isObject(result)) return []
  const contents = method === 'resources/read' && Array.isArray(result['contents']) ? result['contents'] : []
  return [
    ...metaOf(result, '/result'),
    ...listedItems(sighting).flatMap(({ item, path }) => metaOf(item, path)),
    ...contentBlocks(sighting).flatMap(({ block, path }) => [
      ...metaOf(block, path),
      ...metaOf(block['resource'], `${path}/resource`),
    ]),
    ...contents.flatMap((one: unknown, index) => metaOf(one, pointer('result', 'contents', index))),
  ]
}

/** Every `_meta` object where the schema has one; not of what is the server's own business, such as structured content. */
const metaObjects = (sighting: Carrier): readonly MetaObject[] =>
  sighting.kind === 'result' ? inResult(sighting) : metaOf(sighting.params, '/params')

type MetaEntry = { readonly key: string; readonly value: unknown; readonly path: string }

/**
 * The keys of every `_meta` of params, results, listed things, content blocks and resources; undefined where there is
 * not one.
 */
export const metaEntries: (sighting: Carrier) => readonly MetaEntry[] | undefined = remembered((sighting: Carrier) => {
  const objects = metaObjects(sighting)
  if (objects.length === 0) return undefined
  const entries = objects.flatMap(({ meta, path }) =>
    Object.entries(meta).map(([key, value]) => ({ key, value, path: `${path}${pointer(key)}` })),
  )
  return entries.length === 0 ? undefined : entries
})
