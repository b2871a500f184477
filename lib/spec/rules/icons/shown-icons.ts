import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { pointer } from '@/lib/protocol/pointer'
import { LISTS, listedItems, type Listed } from '@/lib/spec/parts/listed-items'
import { named } from '@/lib/spec/parts/named'
import type { Sighting } from '@/lib/spec/sightings'

/** Results that can show icons: lists, and those in which the server introduces itself. */
export const ICON_METHODS = [...Object.keys(LISTS), 'initialize', 'server/discover']

type Icon = {
  readonly icon: Readonly<Record<string, unknown>>
  readonly src: string | undefined
  /** JSON pointer into the message. */
  readonly path: string
  /** Whose icon it is, for a sentence. */
  readonly of: string
}

const introductions = (result: unknown): readonly (Listed & { readonly of: string })[] => {
  const inMeta = objectAt(objectAt(result, '_meta'), META.serverInfo)
  const own = objectAt(result, 'serverInfo')
  const of = 'the server'
  return [
    ...(own ? [{ item: own, path: pointer('result', 'serverInfo'), of }] : []),
    ...(inMeta ? [{ item: inMeta, path: pointer('result', '_meta', META.serverInfo), of }] : []),
  ]
}

/** The icons of listed things and of the server itself. */
export const shownIcons = (sighting: Pick<Sighting<'result'>, 'method' | 'result'>): readonly Icon[] => {
  const { method, result } = sighting
  const shown = Object.hasOwn(LISTS, method)
    ? listedItems(sighting).map((listed) => ({ ...listed, of: named(listed.item['name']) }))
    : introductions(result)
  return shown.flatMap(({ item, path, of }) => {
    const { icons } = item
    if (!Array.isArray(icons)) return []
    return icons.flatMap((icon: unknown, index) =>
      isObject(icon) ? [{ icon, src: stringAt(icon, 'src'), path: `${path}/icons/${index}`, of }] : [],
    )
  })
}

/** The scheme of a URI, lower case (RFC 3986 §3.1); undefined where there is none. */
export const schemeOf = (src: string): string | undefined =>
  /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(src.slice(0, 64))?.[1]?.toLowerCase()
