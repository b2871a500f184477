import { dereference, format, validate, type OutputUnit, type SchemaDraft } from '@cfworker/json-schema'
import { isObject, stringAt, type Json } from '@/lib/protocol/json'
import { arm, PATTERN_FORMAT, type Armed } from './arm'
import { cleanSchema } from './clean-schema'
import { collectProblems } from './collect-problems'
import { patternTest } from './pattern'
import type { FieldProblem, Schema, SchemaNode } from './schema'

/** References followed in one check. Only they can make a finite schema cost without bound. */
const MAX_STEPS = 20_000

/** Holds values against one schema. Never throws, never runs a server's regular expression, always ends. */
export type Checker = {
  /** The schema, cleaned. */
  readonly schema: SchemaNode
  /** What is wrong with the value; at most one problem per field. Empty when valid or when it could not be told. */
  readonly problems: (value: Json | undefined) => readonly FieldProblem[]
  /** Whether a value fits a node of the cleaned schema. */
  readonly fits: (node: SchemaNode, value: Json) => boolean
  /** Whether a check was given up because the schema is too involved: others will cost as much. */
  readonly gaveUp: () => boolean
  /** What is not being checked, in plain words. */
  readonly notes: () => readonly string[]
}

/** The draft a schema names in `$schema`; 2020-12 when it names none (MCP 2025-11-25, JSON Schema usage). */
const draftOf = (schema: unknown): SchemaDraft => {
  const named = stringAt(schema, '$schema') ?? ''
  if (/draft-0[467]/.test(named)) return '7'
  return named.includes('2019-09') ? '2019-09' : '2020-12'
}

/** Every property name anywhere in the value. */
const keysOf = (value: Json | undefined, found = new Set<string>()): Set<string> => {
  if (Array.isArray(value)) for (const entry of value) keysOf(entry, found)
  else if (isObject(value))
    for (const [key, entry] of Object.entries(value)) {
      found.add(key)
      keysOf(entry, found)
    }
  return found
}

/** Lends the engine its pattern formats for one synchronous run, so that nothing stays behind in its global table. */
const withPatterns = <Result>(patterns: ReadonlySet<string>, run: () => Result): Result => {
  for (const pattern of patterns) format[PATTERN_FORMAT + pattern] = patternTest(pattern) ?? (() => true)
  try {
    return run()
  } finally {
    for (const pattern of patterns) Reflect.deleteProperty(format, PATTERN_FORMAT + pattern)
  }
}

/** @see Checker */
export const createChecker = (source: unknown): Checker => {
  const draft = draftOf(source)
  const { schema, notes: cleaningNotes } = cleanSchema(source)
  const notes = new Set(cleaningNotes)
  let gaveUp = false
  const hasPatternProperties = JSON.stringify(schema).includes('"patternProperties"')

  const prepare = (keys: readonly string[]) => {
    const armed = arm(schema, keys)
    for (const note of armed.notes) notes.add(note)
    return { armed, lookup: typeof armed.root === 'boolean' ? {} : dereference(armed.root) }
  }
  type Ready = ReturnType<typeof prepare>
  let prepared: Ready | undefined

  const run = (value: Json, pick: (armed: Armed) => Ready['armed']['root'] | undefined) => {
    try {
      const ready = hasPatternProperties ? prepare([...keysOf(value)]) : (prepared ??= prepare([]))
      const start = pick(ready.armed)
      if (start === undefined) return undefined
      let steps = 0
      const lookup = new Proxy(ready.lookup, {
        get: (target, key) => {
          if (++steps > MAX_STEPS) throw new RangeError('too many references')
          const found = typeof key === 'string' ? target[key] : undefined
          if (found === undefined) notes.add('Not checked: a reference leads outside this schema')
          return found ?? true
        },
      })
      const units: OutputUnit[] = withPatterns(ready.armed.patterns, () =>
        validate(value, start, draft, lookup, false),
      ).errors
      return { units, root: ready.armed.root, lookup: ready.lookup }
    } catch {
      gaveUp = true
      notes.add('Not checked: this schema is too involved')
      return undefined
    }
  }

  return {
    schema,
    problems: (value) => {
      const result = run(value ?? {}, (armed) => armed.root)
      return result === undefined ? [] : collectProblems(result.units, result.root, result.lookup, value ?? {})
    },
    fits: (node, value) => {
      if (typeof node === 'boolean') return node
      const result = run(value, (armed) => armed.nodes.get(node))
      return result === undefined ? fitsType(node, value) : result.units.length === 0
    },
    gaveUp: () => gaveUp,
    notes: () => [...notes],
  }
}

/** The JSON Schema name of a value's type. */
const typeOf = (value: Json): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

const fitsType = (node: Schema, value: Json): boolean => {
  const type = typeOf(value)
  const wanted = typeof node.type === 'string' ? [node.type] : (node.type ?? [type])
  return wanted.includes(type) || (wanted.includes('integer') && Number.isInteger(value))
}
