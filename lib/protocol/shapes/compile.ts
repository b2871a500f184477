import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { existsAt, ownersAt } from './at-revision'
import { compileObject } from './compile-object'
import { compileUnion } from './compile-union'
import { describeShape } from './describe'
import { HAS_FORMAT } from './formats'
import { type Check, type Compile, keep, owning, report } from './run'
import {
  anything,
  type ArrayShape,
  type Bounds,
  type DatedShape,
  type LiteralShape,
  type NumberShape,
  type RecordShape,
  type Shape,
  type SolidShape,
  type StricterShape,
  type StringShape,
} from './shape'

const within = ({ min = -Infinity, max = Infinity }: Bounds, size: number): boolean => size >= min && size <= max

const compileArray = (shape: ArrayShape, expected: string, compile: Compile): Check => {
  const check = compile(shape.items)
  return (value, run) => {
    if (!Array.isArray(value)) {
      report(run, 'type', expected, shape)
      return
    }
    if (!within(shape, value.length)) report(run, 'range', expected, shape)
    for (let i = 0; i < value.length; i++) {
      run.path.push(i)
      check(value[i], run)
      run.path.pop()
    }
  }
}

const compileRecord = (shape: RecordShape, expected: string, compile: Compile): Check => {
  const check = compile(shape.values)
  return (value, run) => {
    if (!isObject(value)) {
      report(run, 'type', expected, shape)
      return
    }
    for (const name of Object.keys(value)) {
      run.path.push(name)
      check(value[name], run)
      run.path.pop()
    }
  }
}

const compileLiteral = (shape: LiteralShape, expected: string): Check => {
  const values: readonly unknown[] = shape.values
  const types = values.map((value) => typeof value)
  return (value, run) => {
    if (!values.includes(value)) report(run, types.includes(typeof value) ? 'value' : 'type', expected, shape)
  }
}

const compileString = (shape: StringShape, expected: string): Check => {
  const fits = shape.format === undefined ? () => true : HAS_FORMAT[shape.format]
  return (value, run) => {
    if (typeof value !== 'string') report(run, 'type', expected, shape)
    else if (!fits(value)) report(run, 'format', expected, shape)
    else if (!within(shape, value.length)) report(run, 'range', expected, shape)
  }
}

const compileNumber = (shape: NumberShape, expected: string): Check => {
  return (value, run) => {
    if (typeof value !== 'number' || (shape.kind === 'integer' && !Number.isInteger(value)))
      report(run, 'type', expected, shape)
    else if (!within(shape, value)) report(run, 'range', expected, shape)
  }
}

/** Against both, where the value does not even fit the strict shape: what the lax one lets through is marked so. */
const compileStricter = (shape: StricterShape, compile: Compile): Check => {
  const strict = compile(shape.strict)
  const lax = compile(shape.lax)
  return (value, run) => {
    const before = run.faults.length
    strict(value, run)
    if (run.faults.length === before) return
    const found = run.faults.splice(before)
    lax(value, run)
    const plain = new Set(run.faults.slice(before).map(({ path }) => path))
    for (const fault of found) if (!plain.has(fault.path)) keep(run, { ...fault, beyondSchema: true })
  }
}

const compileDated = ({ shapes }: DatedShape, revision: Revision): Check =>
  compileShape(shapes.find((shape) => existsAt(shape, revision)) ?? anything, revision)

const compileSolid = (shape: SolidShape | StricterShape, revision: Revision): Check => {
  const expected = describeShape(shape, revision)
  const compile: Compile = (inner) => compileShape(inner, revision)
  switch (shape.kind) {
    case 'object':
      return compileObject(shape, revision, expected, compile)
    case 'array':
      return compileArray(shape, expected, compile)
    case 'record':
      return compileRecord(shape, expected, compile)
    case 'union':
      return compileUnion(shape, revision, expected, compile)
    case 'literal':
      return compileLiteral(shape, expected)
    case 'string':
      return compileString(shape, expected)
    case 'number':
    case 'integer':
      return compileNumber(shape, expected)
    case 'boolean':
      return (value, run) => {
        if (typeof value !== 'boolean') report(run, 'type', expected, shape)
      }
    case 'null':
      return (value, run) => {
        if (value !== null) report(run, 'type', expected, shape)
      }
    case 'unknown':
      return () => undefined
    case 'stricter':
      return compileStricter(shape, compile)
  }
}

const compiled = new WeakMap<Shape, Map<Revision, Check>>()

/** The check of a shape in a revision, made once. A shape that the revision does not have lets everything through. */
export const compileShape = (given: Shape, revision: Revision): Check => {
  const known = compiled.get(given)?.get(revision)
  if (known) return known
  const check = existsAt(given, revision)
    ? owning(
        ownersAt(given, revision),
        given.kind === 'dated' ? compileDated(given, revision) : compileSolid(given, revision),
      )
    : () => undefined
  compiled.set(given, (compiled.get(given) ?? new Map<Revision, Check>()).set(revision, check))
  return check
}
