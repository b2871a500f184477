import { kindsOf } from './kinds'
import type { Looker, Node } from './look'

/** A lower bound, or an upper one with its sign turned; `strict`: the bound itself is not allowed. */
type Bound = { readonly at: number; readonly strict: boolean }

const NONE: Bound = { at: -Infinity, strict: false }

const tighter = (one: Bound, other: Bound): boolean =>
  one.at > other.at || (one.at === other.at && one.strict && !other.strict)

const numberAt = (node: Node, keyword: string): number | undefined =>
  typeof node[keyword] === 'number' ? node[keyword] : undefined

/** Whole numbers above 0 are those from 1. */
const settledFor = (node: Node, { at, strict }: Bound): Bound => {
  const whole = kindsOf(node)
  const isWhole = whole !== undefined && whole.has('integer') && !whole.has('number')
  return strict && isWhole && Number.isInteger(at) ? { at: at + 1, strict: false } : { at, strict }
}

const boundOf = (node: Node, sign: 1 | -1, keyword: string, exclusive: string): Bound => {
  const [open, strict] = [numberAt(node, keyword), numberAt(node, exclusive)]
  const one = open === undefined ? NONE : { at: sign * open, strict: false }
  const other = strict === undefined ? NONE : settledFor(node, { at: sign * strict, strict: true })
  return tighter(other, one) ? other : one
}

const BOUNDS = [
  [1, 'minimum', 'exclusiveMinimum', 'smallest value'],
  [-1, 'maximum', 'exclusiveMaximum', 'greatest value'],
  [1, 'minLength', '', 'shortest length'],
  [-1, 'maxLength', '', 'greatest length'],
  [1, 'minItems', '', 'smallest number of entries'],
  [-1, 'maxItems', '', 'greatest number of entries'],
  [1, 'minProperties', '', 'smallest number of members'],
  [-1, 'maxProperties', '', 'greatest number of members'],
] as const

const told = ({ at, strict }: Bound, sign: 1 | -1): string =>
  at === -Infinity ? 'not limited' : `${strict ? (sign === 1 ? 'above ' : 'below ') : ''}${sign * at}`

/** What limits numbers, lengths and counts. */
export const bounds: Looker = (before, after, { name, note }) => {
  for (const [sign, keyword, exclusive, words] of BOUNDS) {
    const [had, has] = [boundOf(before, sign, keyword, exclusive), boundOf(after, sign, keyword, exclusive)]
    if (had.at === has.at && had.strict === has.strict) continue
    const what = `The ${words} of ${name} was ${told(had, sign)} and is now ${told(has, sign)}`
    note(keyword, tighter(has, had) ? 'narrower' : 'wider', what)
  }
}
