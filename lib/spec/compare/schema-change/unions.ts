import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject } from '@/lib/protocol/json'
import { choicesOf } from './choices'
import { effectOf } from './effect'
import { kindsOf } from './kinds'
import type { Looker, Node } from './look'

const branchesOf = (node: Node, keyword: string): ReadonlyMap<string, unknown> =>
  new Map(
    Array.isArray(node[keyword]) ? (node[keyword] as unknown[]).map((branch) => [canonicalJson(branch), branch]) : [],
  )

/** No value fits two branches: they differ in type. Then `oneOf` says no more than `anyOf`. */
const areApart = (branches: readonly unknown[]): boolean => {
  const seen = new Set<string>()
  for (const branch of branches) {
    const kinds = isObject(branch) ? kindsOf(branch) : undefined
    if (!kinds) return false
    for (const kind of kinds) {
      if (seen.has(kind)) return false
      seen.add(kind)
    }
  }
  return true
}

/** `anyOf` and `oneOf`: a branch less allows less. */
export const unions: Looker = (before, after, { name, note, inside }) => {
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const [had, has] = [branchesOf(before, keyword), branchesOf(after, keyword)]
    const lost = [...had].filter(([key]) => !has.has(key)).map(([, branch]) => branch)
    const gained = [...has].filter(([key]) => !had.has(key)).map(([, branch]) => branch)
    if (lost.length + gained.length === 0 || (choicesOf(before) && choicesOf(after))) continue
    if (had.size === 0 || has.size === 0) {
      // Where the types say it all, that was told already.
      if (choicesOf(before) ?? choicesOf(after)) continue
      note(keyword, 'unknown', `${name} ${had.size === 0 ? 'is now' : 'was'} one of several kinds`)
    } else if (lost.length === 1 && gained.length === 1) {
      const index = Array.isArray(before[keyword]) ? before[keyword].indexOf(lost[0]) : 0
      inside([keyword, String(index)], '', lost[0], gained[0])
    } else {
      const clear = keyword === 'anyOf' || (areApart([...had.values()]) && areApart([...has.values()]))
      const what = `${name} lost ${lost.length} and gained ${gained.length} of the kinds it may be`
      note(
        keyword,
        clear && (lost.length === 0 || gained.length === 0) ? effectOf(lost.length, gained.length) : 'unknown',
        what,
      )
    }
  }
}

/** Keywords of which no more is told than that they differ. */
const OPAQUE = [
  'allOf',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
  'propertyNames',
  'patternProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'additionalItems',
  '$ref',
  '$dynamicRef',
] as const

export const opaque: Looker = (before, after, { name, note }) => {
  for (const keyword of OPAQUE) {
    const [had, has] = [before[keyword], after[keyword]]
    if (had === undefined && has === undefined) continue
    if (canonicalJson(had) !== canonicalJson(has)) note(keyword, 'unknown', `What ${keyword} says of ${name} differs`)
  }
}
