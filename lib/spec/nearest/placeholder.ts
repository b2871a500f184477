import type { Revision } from '@/lib/protocol/revisions'
import { shapeAt } from '@/lib/protocol/shapes/at-revision'
import type {
  ArrayShape,
  Bounds,
  Format,
  NumberShape,
  ObjectShape,
  Shape,
  StringShape,
} from '@/lib/protocol/shapes/shape'
import { pointerTo } from '@/lib/protocol/pointer'
import { branchesOf, membersOf } from './shape-facts'

/** What is known to belong at a path, whatever the shape lets through; undefined for nothing in particular. */
export type Known = (path: string) => unknown

const TEXTS: Record<Format, string> = {
  uri: 'https://example.com/',
  'uri-template': 'https://example.com/{id}',
  byte: '4oCm',
}

/** The text cut or filled up to its length in UTF-16 units; a character is not cut in half. */
export const withinLength = (text: string, { min = 0, max = Infinity }: Bounds): string => {
  if (text.length < min) return text.padEnd(min, '…')
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  return /[\uD800-\uDBFF]$/.test(cut) ? `${cut.slice(0, -1)}…` : cut
}

/** The nearest number that a shape lets through. */
export const withinRange = (value: number, { kind, min = -Infinity, max = Infinity }: NumberShape): number => {
  const whole = kind === 'integer' ? Math.round(value) : value
  return Math.min(
    Math.max(whole, kind === 'integer' ? Math.ceil(min) : min),
    kind === 'integer' ? Math.floor(max) : max,
  )
}

const textFor = (shape: StringShape): string =>
  shape.format === undefined ? withinLength('…', shape) : TEXTS[shape.format]

const itemsFor = ({ items, min = 0 }: ArrayShape, path: string, revision: Revision, known: Known): unknown[] =>
  Array.from({ length: min }, (_, index) => placeholder(items, pointerTo(path, index), revision, known))

const membersFor = (shape: ObjectShape, path: string, revision: Revision, known: Known): Record<string, unknown> =>
  Object.fromEntries(
    membersOf(shape, revision).required.map((member) => [
      member.name,
      placeholder(member.shape, pointerTo(path, member.name), revision, known),
    ]),
  )

/**
 * The plainest value that has the shape: `…` for a text, 0, false, an empty list, an object of what it must have, the
 * first of a choice. What is known to belong there goes before.
 */
export const placeholder = (given: Shape, path: string, revision: Revision, known: Known): unknown => {
  const shape = shapeAt(given, revision)
  const hint = known(path)
  switch (shape?.kind) {
    case 'object':
      return membersFor(shape, path, revision, known)
    case 'record':
      return {}
    case 'array':
      return itemsFor(shape, path, revision, known)
    case 'union': {
      const [first] = branchesOf(shape, revision)
      if (hint !== undefined) return hint
      return first && placeholder(first, path, revision, known)
    }
    case 'literal':
      return (shape.values as readonly unknown[]).includes(hint) ? hint : shape.values[0]
    case 'string':
      return typeof hint === 'string' ? hint : textFor(shape)
    case 'number':
    case 'integer':
      return withinRange(typeof hint === 'number' ? hint : 0, shape)
    case 'boolean':
      return false
    case 'null':
      return null
    case 'stricter':
      return placeholder(shape.strict, path, revision, known)
    case 'unknown':
    case undefined:
      return hint ?? '…'
  }
}
