import { createChecker, type Checker } from '@/lib/forms/checker'
import type { FieldProblem } from '@/lib/forms/schema'
import { isObject, type Json } from '@/lib/protocol/json'

/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples'])

/** From 2019-09 on `format` only informs, and before it is up to the validator: no value is wrong for its format. */
const withoutFormats = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutFormats)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === 'format' && typeof inner === 'string') return []
      return [[key, DATA.has(key) ? inner : withoutFormats(inner)]]
    }),
  )
}

const checkers = new WeakMap<object, Checker>()

const checkerOf = (schema: object): Checker => {
  const known = checkers.get(schema)
  if (known) return known
  const checker = createChecker(withoutFormats(schema))
  checkers.set(schema, checker)
  return checker
}

/** What is wrong with a value for a schema; `none`, or `unknown` where it cannot be told. */
export const problemsWith = (schema: unknown, value: unknown): readonly FieldProblem[] | 'none' | 'unknown' => {
  if (!isObject(schema)) return 'unknown'
  const checker = checkerOf(schema)
  // An absent value is an empty form to the checker; null is judged as the value it is.
  if (value === null) {
    const fits = checker.fits(checker.schema, null)
    if (checker.gaveUp()) return 'unknown'
    return fits ? 'none' : [{ path: [], keyword: 'type', message: 'null does not fit' }]
  }
  const problems = checker.problems(value as Json)
  if (problems.length > 0) return problems
  return checker.gaveUp() ? 'unknown' : 'none'
}
