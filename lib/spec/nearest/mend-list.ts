import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { jsonKind } from '@/lib/protocol/shapes/branch'
import type { ArrayShape } from '@/lib/protocol/shapes/shape'
import { asArray } from './convert'
import { convertedOr, exchanged, standIn, type Mending } from './mending'
import { kindsOf } from './shape-facts'

const mendItems = (shape: ArrayShape, list: readonly unknown[], path: string, mending: Mending): readonly unknown[] => {
  let changed = false
  const items = list.map((item, index) => {
    const mended = mending.mend(shape.items, item, pointerTo(path, index), mending)
    changed ||= mended !== item
    return mended
  })
  const { min = 0 } = shape
  while (items.length < min) {
    const at = pointerTo(path, items.length)
    const to = standIn(shape.items, at, mending)
    mending.edits.push({ path: at, kind: 'add', to })
    items.push(to)
    changed = true
  }
  return changed ? items : list
}

const withinBounds = (shape: ArrayShape, list: readonly unknown[], path: string, mending: Mending) => {
  const { max = Infinity } = shape
  if (list.length <= max) return list
  const cut = list.slice(0, max)
  exchanged(mending, shape, path, 'replace', list, cut)
  return cut
}

/** Nothing is lost with it. */
const isEmpty = (value: unknown): boolean => value === null || (isObject(value) && Object.keys(value).length === 0)

/** A list that conforms: a single value where one is due becomes a list of it. */
export const mendList = (shape: ArrayShape, value: unknown, path: string, mending: Mending): unknown => {
  if (Array.isArray(value)) return mendItems(shape, withinBounds(shape, value, path, mending), path, mending)
  const mayBeItem = !isEmpty(value) && kindsOf(shape.items, mending.revision).includes(jsonKind(value))
  const converted = asArray(value, mayBeItem)
  // What is to be done inside is part of the same step.
  const mended = converted && mendList(shape, converted, path, { ...mending, edits: [] })
  return convertedOr(mending, shape, path, value, mended)
}
