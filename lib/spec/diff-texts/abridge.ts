import { isObject } from '@/lib/protocol/json'
import type { PathTree } from './path-tree'

/** Entries at the start of a list or object that are shown though nothing is wrong with them. */
const SHOWN = 5
/** Characters of a text shown where nothing is wrong with it, and where something is. */
const TEXT = 200
const WRONG_TEXT = 5_000

const count = (number: number, noun: string): string => `${number.toLocaleString('en')} ${noun}`

/** A text cut to what people read, with how much is left out. */
export const shortText = (text: string, isWrong: boolean): string => {
  const most = isWrong ? WRONG_TEXT : TEXT
  return text.length <= most
    ? JSON.stringify(text)
    : `${JSON.stringify(text.slice(0, most))} … ${count(text.length - most, 'more characters')}`
}

/** What stands for a list or object that is left out; undefined for one that needs no standing in for. */
export const standsFor = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return value.length === 0 ? undefined : `[ … ${count(value.length, 'entries')} ]`
  if (!isObject(value)) return undefined
  const { length } = Object.keys(value)
  return length === 0 ? undefined : `{ … ${count(length, 'members')} }`
}

export type Shown<E> = { readonly entry: E } | { readonly omitted: string }

/** The first entries, those on the way to a marked place with their neighbours, and how many are between. */
export const shownEntries = <E extends readonly [string | number, unknown]>(
  entries: readonly E[],
  tree: PathTree | undefined,
): readonly Shown<E>[] => {
  const marked = (entry: E | undefined) => entry !== undefined && (tree?.inner.has(String(entry[0])) ?? false)
  const shown: Shown<E>[] = []
  let hidden = 0
  const close = () => {
    if (hidden > 0) shown.push({ omitted: `… ${count(hidden, 'more')}` })
    hidden = 0
  }
  entries.forEach((entry, index) => {
    if (index < SHOWN || marked(entry) || marked(entries[index - 1]) || marked(entries[index + 1])) {
      close()
      shown.push({ entry })
    } else hidden++
  })
  close()
  return shown
}
