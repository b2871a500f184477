import type { Schema as EngineSchema } from '@cfworker/json-schema'
import { patternTest } from './pattern'
import type { Schema, SchemaMap, SchemaNode } from './schema'

/** The engine runs `pattern` natively; a format of this name runs it in linear time instead. */
export const PATTERN_FORMAT = 'linear-time pattern '

export type Armed = {
  readonly root: EngineSchema | boolean
  /** Where each node of the clean schema went. */
  readonly nodes: ReadonlyMap<Schema, EngineSchema>
  readonly patterns: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
}

const literal = (key: string): string => key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/**
 * Copies a clean schema into what the validating engine may safely run: `pattern` becomes a format, and each
 * `patternProperties` key becomes an alternation of the literal `keys` (those present in the value) that it matches.
 */
export const arm = (root: SchemaNode, keys: readonly string[]): Armed => {
  const nodes = new Map<Schema, EngineSchema>()
  const patterns = new Set<string>()
  const notes = new Set<string>()

  const onMap = (map: SchemaMap) => Object.fromEntries(Object.entries(map).map(([key, node]) => [key, onNode(node)]))

  const onPatternProperties = (node: Schema): Partial<EngineSchema> => {
    if (node.patternProperties === undefined) return {}
    const tests = Object.entries(node.patternProperties).map(([pattern, sub]) => ({
      pattern,
      sub,
      test: patternTest(pattern),
    }))
    const unknown = tests.filter(({ test }) => test === undefined)
    for (const { pattern } of unknown) notes.add(`Not checked: property names like ${pattern}`)
    const checked = tests.flatMap(({ sub, test }) => {
      const matching = test === undefined ? [] : keys.filter(test)
      return matching.length > 0 ? [[`^(?:${matching.map(literal).join('|')})$`, onNode(sub)]] : []
    })
    return {
      patternProperties: Object.fromEntries(checked) as Record<string, EngineSchema | boolean>,
      ...(unknown.length > 0 ? { additionalProperties: true, unevaluatedProperties: true } : {}),
    }
  }

  const onPattern = (pattern: string): EngineSchema[] => {
    if (patternTest(pattern) === undefined) {
      notes.add(`Not checked: the pattern ${pattern}`)
      return []
    }
    patterns.add(pattern)
    return [{ format: PATTERN_FORMAT + pattern }]
  }

  const onNode = (node: SchemaNode): EngineSchema | boolean => {
    if (typeof node === 'boolean') return node
    const { pattern, patternProperties: _replaced, ...rest } = node
    const copy: EngineSchema = Object.fromEntries<unknown>(
      Object.entries(rest).map(([keyword, value]) => {
        if (MAPS.has(keyword)) return [keyword, onMap(value as SchemaMap)]
        if (LISTS.has(keyword) && Array.isArray(value)) return [keyword, (value as SchemaNode[]).map(onNode)]
        return [keyword, SINGLES.has(keyword) ? onNode(value as SchemaNode) : value]
      }),
    )
    Object.assign(copy, onPatternProperties(node))
    if (pattern !== undefined) copy.allOf = [...(node.allOf ?? []).map(onNode), ...onPattern(pattern)] as EngineSchema[]
    nodes.set(node, copy)
    return copy
  }

  return { root: onNode(root), nodes, patterns, notes }
}

const MAPS = new Set(['properties', 'dependentSchemas', '$defs', 'definitions'])
const LISTS = new Set(['items', 'prefixItems', 'allOf', 'anyOf', 'oneOf'])
const SINGLES = new Set([
  ...['items', 'additionalItems', 'unevaluatedItems', 'contains', 'additionalProperties', 'unevaluatedProperties'],
  ...['propertyNames', 'not', 'if', 'then', 'else'],
])
