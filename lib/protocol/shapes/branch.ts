import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { branchesAt, type Owners, membersAt, shapeAt } from './at-revision'
import { anything, type Literal, type Shape } from './shape'

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'

export const jsonKind = (value: unknown): JsonKind => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return typeof value as 'string' | 'number' | 'boolean'
  }
  return 'object'
}

export const JSON_KINDS: readonly JsonKind[] = ['object', 'array', 'string', 'number', 'boolean', 'null']

/** The kinds of JSON value that a shape can take. */
export const kindsOf = (given: Shape, revision: Revision): readonly JsonKind[] => {
  const shape = shapeAt(given, revision) ?? anything
  switch (shape.kind) {
    case 'unknown':
      return JSON_KINDS
    case 'stricter':
      return kindsOf(shape.lax, revision)
    case 'union':
      return branchesAt(shape, revision).flatMap((branch) => kindsOf(branch, revision))
    case 'literal':
      return shape.values.map(jsonKind)
    case 'record':
      return ['object']
    case 'integer':
      return ['number']
    default:
      return [shape.kind]
  }
}

/** A member that tells branches apart: its value is one of few. */
export type Sign = {
  readonly name: string
  readonly values: readonly Literal[]
  readonly owners: Owners
}

const literalsOf = (given: Shape, revision: Revision): readonly Literal[] | undefined => {
  const shape = shapeAt(given, revision)
  if (shape?.kind === 'stricter') return literalsOf(shape.lax, revision)
  return shape?.kind === 'literal' ? shape.values : undefined
}

/** The signs of an object’s shape. */
export const signsOf = (given: Shape, revision: Revision): readonly Sign[] => {
  const shape = shapeAt(given, revision)
  if (shape?.kind === 'stricter') return signsOf(shape.lax, revision)
  if (shape?.kind !== 'object') return []
  return membersAt(shape, revision).flatMap(({ name, shape: member, owners }) => {
    const values = literalsOf(member, revision)
    return values === undefined ? [] : { name, values, owners }
  })
}

const shown = (value: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined

/** Whether what the value shows does not rule the branch out; what it leaves out, does not. */
export const agrees = (value: unknown, signs: readonly Sign[]): boolean =>
  !isObject(value) ||
  signs.every(({ name, values }) => {
    const member = shown(value, name)
    return member === undefined || (values as readonly unknown[]).includes(member)
  })

/** The signs that every branch has, each with the values that any of them knows. */
export const sharedSigns = (branches: readonly (readonly Sign[])[]): readonly Sign[] => {
  const [first = [], ...others] = branches
  return first.flatMap(({ name, values, owners }) => {
    const same = others.map((signs) => signs.find((sign) => sign.name === name))
    if (same.includes(undefined)) return []
    return { name, values: [...new Set([values, ...same.map((sign) => sign?.values ?? [])].flat())], owners }
  })
}
