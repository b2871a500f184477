import { canonicalJson } from '@/lib/protocol/canonical'
import type { JsonObject } from '@/lib/protocol/json'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A result's text with every value of these contents blotted out, however it is quoted. */
export const blotted = (result: unknown, contents: readonly JsonObject[]): string => {
  const values = contents.flatMap(Object.values).flatMap((value: unknown) => {
    const json = JSON.stringify(value)
    return [JSON.stringify(json).slice(1, -1), json, ...(typeof value === 'string' && value !== '' ? [value] : [])]
  })
  const longestFirst = [...new Set(values)].sort((a, b) => b.length - a.length).map(escaped)
  const text = canonicalJson(result)
  return longestFirst.length === 0 ? text : text.replace(new RegExp(longestFirst.join('|'), 'g'), '…')
}
