import type { Revision } from '@/lib/protocol/revisions'
import { branchesAt, shapeAt } from './at-revision'
import { FORMAT_WORDS } from './formats'
import type { Bounds, NumberShape, Shape } from './shape'

const either = (words: readonly string[]): string => {
  const distinct = [...new Set(words)]
  return distinct.length < 2 ? distinct.join('') : `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1) ?? ''}`
}

const describeNumber = ({ kind, min, max }: NumberShape): string => {
  const noun = kind === 'integer' ? 'a whole number' : 'a number'
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`
  if (min !== undefined) return `${noun}, ${min} or more`
  return max === undefined ? noun : `${noun}, ${max} or less`
}

const lengthWords = ({ min = 0, max = Infinity }: Bounds): string => {
  const words = [...(min > 0 ? [`at least ${min}`] : []), ...(max < Infinity ? [`at most ${max}`] : [])]
  return words.length === 0 ? '' : ` of ${words.join(' and ')}`
}

/** What a shape expects, in plain words that can follow “expected”: “a string”, “one of …”. */
export const describeShape = (given: Shape, revision: Revision): string => {
  const shape = shapeAt(given, revision)
  if (shape === undefined) return 'nothing'
  switch (shape.kind) {
    case 'object':
    case 'record':
      return 'an object'
    case 'array':
      return `an array${lengthWords(shape)}`
    case 'union':
      return either(branchesAt(shape, revision).map((branch) => describeShape(branch, revision)))
    case 'literal':
      return either(shape.values.map((value) => JSON.stringify(value)))
    case 'string':
      return `${shape.format === undefined ? 'a string' : FORMAT_WORDS[shape.format]}${lengthWords(shape)}`
    case 'number':
    case 'integer':
      return describeNumber(shape)
    case 'boolean':
      return 'true or false'
    case 'null':
      return 'null'
    case 'unknown':
      return 'any value'
    case 'stricter':
      return describeShape(shape.strict, revision)
  }
}
