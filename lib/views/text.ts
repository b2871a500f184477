import { isObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'

const MAX = 160

/** One line of at most 160 characters. */
export const clip = (text: string): string => {
  const line = text
    .slice(0, 4 * MAX)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= MAX ? line : `${line.slice(0, MAX - 1)}…`
}

/** `1 tool`, `6 tools`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** An id as shown: a string that could be taken for a number is quoted. */
export const idText = (id: RequestId): string =>
  typeof id === 'string' && /^\s*-?[\d.]*\s*$/.test(id) ? `"${clip(id)}"` : clip(String(id))

/** A JSON value in a few words: `key: value, key: value`. */
export const brief = (value: unknown): string => {
  if (!isObject(value)) return plain(value)
  return clip(
    Object.entries(value)
      .filter(([key]) => key !== '_meta')
      .slice(0, 8)
      .map(([key, member]) => `${key}: ${plain(member)}`)
      .join(', '),
  )
}

const plain = (value: unknown): string => {
  if (typeof value === 'string') return clip(value)
  if (Array.isArray(value)) return `[${value.length}]`
  if (isObject(value)) return '{…}'
  return String(value)
}

/** The parts that say something, joined by middle dots. */
export const dotted = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')
