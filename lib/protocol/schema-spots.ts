import { isObject } from './json'
import { pointer } from './pointer'

/** Nodes looked at in one schema: what lies beyond is no schema that anybody wrote. */
const MAX_NODES = 20_000

type Step = readonly (string | number)[]

/** One schema inside a schema. */
export type Spot = {
  readonly node: Readonly<Record<string, unknown>>
  readonly parent: Spot | undefined
  /** How it was reached from its parent: keyword, and name or index. */
  readonly step: Step
  /** Every step from the root is one of `properties`. */
  readonly reachable: boolean
  /** No step from the root combines schemas: what the node says, it says alone. */
  readonly alone: boolean
}

const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions'])
const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'])
const SINGLES = new Set([
  ...['items', 'additionalItems', 'unevaluatedItems', 'contains', 'additionalProperties', 'unevaluatedProperties'],
  ...['propertyNames', 'not', 'if', 'then', 'else', 'contentSchema'],
])
const COMBINE = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependencies'])

type Below = readonly (readonly [Step, Record<string, unknown>])[]

/** The schemas right below a node, each with the step that leads there; booleans and what is no schema are left out. */
const below = (node: Readonly<Record<string, unknown>>): Below =>
  Object.entries(node).flatMap(([keyword, value]): Below => {
    if (MAPS.has(keyword) && isObject(value))
      return Object.entries(value).flatMap(([name, one]) => (isObject(one) ? [[[keyword, name], one] as const] : []))
    if (LISTS.has(keyword) && Array.isArray(value))
      return value.flatMap((one: unknown, index) => (isObject(one) ? [[[keyword, index], one] as const] : []))
    return SINGLES.has(keyword) && isObject(value) ? [[[keyword], value] as const] : []
  })

/** A schema and all schemas inside it, outer ones first. */
export const schemaSpots = (root: Readonly<Record<string, unknown>>): readonly Spot[] => {
  const spots: Spot[] = [{ node: root, parent: undefined, step: [], reachable: true, alone: true }]
  // The list grows while it is walked.
  for (const parent of spots)
    for (const [step, node] of below(parent.node)) {
      if (spots.length >= MAX_NODES) return spots
      const [keyword] = step
      const reachable = parent.reachable && keyword === 'properties'
      spots.push({ node, parent, step, reachable, alone: parent.alone && !COMBINE.has(String(keyword)) })
    }
  return spots
}

/** JSON pointer from the schema's root. */
export const spotPath = (spot: Spot): string => {
  const steps: Step[] = []
  for (let at: Spot | undefined = spot; at; at = at.parent) steps.push(at.step)
  return pointer(...steps.reverse().flat())
}
