import type { OutputUnit, Schema as EngineSchema } from '@cfworker/json-schema'
import { isObject, type Json } from '@/lib/protocol/json'
import { PATTERN_FORMAT } from './arm'
import { messageFor } from './messages'
import { pathInto, pointerSegments, valueAt } from './pointer'
import type { FieldProblem, Schema } from './schema'

type Lookup = Readonly<Record<string, EngineSchema | boolean>>

/** Keywords that only say that something below them failed. */
const WRAPPERS = new Set([
  ...['$ref', '$recursiveRef', 'allOf', 'if', 'properties', 'patternProperties', 'additionalProperties'],
  ...['unevaluatedProperties', 'dependentSchemas', 'items', 'prefixItems', 'additionalItems', 'unevaluatedItems'],
])
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])

/** The schema that holds the failed keyword, found by walking the path the engine took, through references. */
const schemaHolding = (unit: OutputUnit, root: EngineSchema | boolean, lookup: Lookup): Schema => {
  const segments = pointerSegments(unit.keywordLocation)
  let node: unknown = root
  let inMap = false
  for (const segment of segments.slice(0, -1)) {
    if (!isObject(node) && !Array.isArray(node)) return {}
    if (segment === '$ref' && !inMap && isObject(node)) {
      // The engine keeps what a reference resolves to in a property that is not enumerable.
      const target: unknown = Reflect.get(node, '__absolute_ref__')
      node = typeof target === 'string' ? lookup[target] : undefined
    } else {
      inMap = !inMap && MAPS.has(segment)
      node = Reflect.get(node, segment)
    }
  }
  return isObject(node) ? node : {}
}

const isBelow = (unit: OutputUnit, union: OutputUnit): boolean =>
  unit.keywordLocation.startsWith(`${union.keywordLocation}/`) &&
  (unit.instanceLocation === union.instanceLocation || unit.instanceLocation.startsWith(`${union.instanceLocation}/`))

/** How far a branch is from fitting: the wrong kind of value is worst, then the wrong constant, then the count. */
const distance = (branch: readonly OutputUnit[], at: string): number =>
  branch.reduce((sum, { keyword, instanceLocation }) => {
    if (WRAPPERS.has(keyword)) return sum
    if (instanceLocation === at && (keyword === 'type' || keyword === 'false')) return sum + 10_000
    return sum + (keyword === 'const' || keyword === 'enum' ? 100 : 1)
  }, 0)

/** Of the branches of a failed anyOf or oneOf, keeps only the errors of the nearest one, or the union's own. */
const narrowUnions = (units: readonly OutputUnit[], holding: (unit: OutputUnit) => Schema): readonly OutputUnit[] => {
  const index = units.findIndex(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  const union = units[index]
  if (union === undefined) return units
  const rest = units.slice(index + 1)
  const below = rest.filter((unit) => isBelow(unit, union))
  const failed = groupByBranch(below, union)
  const nearest = [...failed.values()]
    .map((branch) => ({ branch, far: distance(branch, union.instanceLocation) }))
    .sort((a, b) => a.far - b.far)[0]
  const isAmbiguous = union.keyword === 'oneOf' && (holding(union).oneOf?.length ?? 0) - failed.size > 1
  const own = isAmbiguous || nearest === undefined || nearest.far >= 10_000 || isChoice(nearest.branch, union)
  return [
    ...units.slice(0, index),
    ...(own ? [{ ...union, keyword: isAmbiguous ? 'ambiguous' : 'union' }] : narrowUnions(nearest.branch, holding)),
    ...narrowUnions(
      rest.filter((unit) => !isBelow(unit, union)),
      holding,
    ),
  ]
}

const groupByBranch = (units: readonly OutputUnit[], union: OutputUnit): Map<string, OutputUnit[]> => {
  const groups = new Map<string, OutputUnit[]>()
  for (const unit of units) {
    const branch = unit.keywordLocation.slice(union.keywordLocation.length + 1).split('/')[0] ?? ''
    const group = groups.get(branch)
    if (group === undefined) groups.set(branch, [unit])
    else group.push(unit)
  }
  return groups
}

/** A union of constants is one choice: its branches say nothing more. */
const isChoice = (branch: readonly OutputUnit[], union: OutputUnit): boolean =>
  branch.every(({ keyword, instanceLocation }) => keyword === 'const' && instanceLocation === union.instanceLocation)

/** Which of several problems of one field is shown. */
const ORDER = [
  'required',
  'false',
  'type',
  'const',
  'enum',
  'union',
  'ambiguous',
  'minLength',
  'maxLength',
  'format',
  'pattern',
]
const rank = (keyword: string): number => (ORDER.includes(keyword) ? ORDER.indexOf(keyword) : ORDER.length)

/** Turns the engine's output units into at most one plain-worded problem per field. */
export const collectProblems = (
  units: readonly OutputUnit[],
  root: EngineSchema | boolean,
  lookup: Lookup,
  value: Json,
): readonly FieldProblem[] => {
  const found = new Map<string, FieldProblem>()
  const add = (problem: FieldProblem) => {
    const key = JSON.stringify(problem.path)
    const known = found.get(key)
    if (known === undefined || rank(problem.keyword) < rank(known.keyword)) found.set(key, problem)
  }
  const holding = (unit: OutputUnit) => schemaHolding(unit, root, lookup)
  for (const unit of narrowUnions(units, holding)) {
    if (WRAPPERS.has(unit.keyword)) continue
    const path = pathInto(value, unit.instanceLocation)
    const at = valueAt(value, path)
    const schema = holding(unit)
    if (unit.keyword === 'required') {
      for (const key of schema.required ?? [])
        if (!isObject(at) || !Object.hasOwn(at, key))
          add({ path: [...path, key], keyword: 'required', message: 'Required' })
    } else {
      const isPattern = unit.keyword === 'format' && schema.format?.startsWith(PATTERN_FORMAT) === true
      const keyword = isPattern ? 'pattern' : unit.keyword
      const shown = isPattern ? { pattern: schema.format.slice(PATTERN_FORMAT.length) } : schema
      add({ path, keyword, message: messageFor(keyword, shown, at) })
    }
  }
  return [...found.values()]
}
