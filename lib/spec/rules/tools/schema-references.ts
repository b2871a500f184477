import { isObject } from '@/lib/protocol/json'
import type { Spot } from '@/lib/protocol/schema-spots'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const leadsSomewhere = (root: unknown, segments: readonly string[]): boolean => {
  let at: unknown = root
  for (const segment of segments) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!isObject(at) && !Array.isArray(at)) return false
    if (!Object.hasOwn(at, key)) return false
    at = (at as Readonly<Record<string, unknown>>)[key]
  }
  return typeof at === 'boolean' || isObject(at)
}

const ANCHORS = ['$anchor', '$dynamicAnchor', '$id'] as const

/**
 * Tells references within one schema document that lead nowhere: `#/…` by JSON pointer, `#name` by anchor. A document
 * that embeds others (`$id` further in) is not judged: what a reference is relative to changes there.
 */
export const danglingReferences = (spots: readonly Spot[]): ((reference: string) => boolean) => {
  const [root] = spots
  const anchors = new Set(
    spots.flatMap(({ node }) =>
      ANCHORS.flatMap((keyword) => {
        const anchor = node[keyword]
        return typeof anchor === 'string' ? [anchor.replace(/^#/, '')] : []
      }),
    ),
  )
  const embeds = spots.some(({ node, parent }) => {
    const id = node['$id']
    return parent !== undefined && typeof id === 'string' && !id.startsWith('#')
  })
  const known = new Map<string, boolean>()
  const dangles = (reference: string): boolean => {
    const fragment = decoded(reference.slice(1))
    if (fragment === '') return false
    return fragment.startsWith('/') ? !leadsSomewhere(root?.node, fragment.slice(1).split('/')) : !anchors.has(fragment)
  }
  return (reference) => {
    if (embeds || !reference.startsWith('#')) return false
    const answer = known.get(reference) ?? dangles(reference)
    known.set(reference, answer)
    return answer
  }
}
