import { HAS_FORMAT } from '@/lib/protocol/shapes/formats'
import type { LiteralShape, NumberShape, PlainShape, StringShape } from '@/lib/protocol/shapes/shape'
import { asBoolean, asChoice, asNumber, asText } from './convert'
import { convertedOr, type Mending } from './mending'
import { nearFormat } from './near-format'
import { withinLength, withinRange } from './placeholder'

const textOf = (value: unknown, shape: StringShape): string | undefined => {
  const text = asText(value)
  const { format, min = 0, max = Infinity } = shape
  if (text === undefined || format === undefined) return text === undefined ? text : withinLength(text, shape)
  const near = HAS_FORMAT[format](text) ? text : nearFormat(text, format)
  return near === undefined || near.length < min || near.length > max ? undefined : near
}

const numberOf = (value: unknown, shape: NumberShape): number | undefined => {
  const number = asNumber(value)
  return number === undefined ? undefined : withinRange(number, shape)
}

type LeafShape = StringShape | NumberShape | LiteralShape | PlainShape

const meant = (shape: LeafShape, value: unknown): unknown => {
  switch (shape.kind) {
    case 'string':
      return textOf(value, shape)
    case 'number':
    case 'integer':
      return numberOf(value, shape)
    case 'boolean':
      return asBoolean(value)
    case 'literal':
      return asChoice(value, shape.values)
    case 'null':
    case 'unknown':
      return undefined
  }
}

const fits = (shape: LeafShape, value: unknown): boolean => {
  if (shape.kind === 'unknown') return true
  if (shape.kind === 'null') return value === null
  if (shape.kind === 'boolean') return typeof value === 'boolean'
  if (shape.kind === 'literal') return (shape.values as readonly unknown[]).includes(value)
  return meant(shape, value) === value
}

/** A text, number, flag, choice or null that conforms. */
export const mendLeaf = (shape: LeafShape, value: unknown, path: string, mending: Mending): unknown =>
  fits(shape, value) ? value : convertedOr(mending, shape, path, value, meant(shape, value))
