import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { pointer } from '@/lib/protocol/pointer'
import { LISTS, listedItems, type Listed } from '@/lib/spec/parts/listed-items'
import { named } from '@/lib/spec/parts/named'
import { remembered } from '@/lib/spec/parts/remembered'
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

const NONE: readonly Icon[] = []

const introductions = (result: unknown): readonly Listed[] => {
  const inMeta = objectAt(objectAt(result, '_meta'), META.serverInfo)
  const own = objectAt(result, 'serverInfo')
  return [
    ...(own ? [{ item: own, path: pointer('result', 'serverInfo') }] : []),
    ...(inMeta ? [{ item: inMeta, path: pointer('result', '_meta', META.serverInfo) }] : []),
  ]
}

const iconsOf = ({ item, path }: Listed, isListed: boolean): readonly Icon[] => {
  const { icons } = item
  if (!Array.isArray(icons)) return NONE
  const of = isListed ? named(item['name']) : 'the server'
  return icons.flatMap((icon: unknown, index) =>
    isObject(icon) ? [{ icon, src: stringAt(icon, 'src'), path: `${path}/icons/${index}`, of }] : NONE,
  )
}

/** The icons of listed things and of the server itself. */
export const shownIcons = remembered((sighting: Pick<Sighting<'result'>, 'method' | 'result'>): readonly Icon[] => {
  const isList = Object.hasOwn(LISTS, sighting.method)
  const shown = isList ? listedItems(sighting) : introductions(sighting.result)
  return shown.flatMap((one) => iconsOf(one, isList))
})

/** The scheme of a URI, lower case (RFC 3986 §3.1); undefined where there is none. */
export const schemeOf = (src: string): string | undefined =>
  /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(src.slice(0, 64))?.[1]?.toLowerCase()
