import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { secretIn } from '@/lib/protocol/secret-text'
import type { Cassette } from './types'

/** A value in a cassette that looks like a secret. */
type SecretWarning = {
  /** Index of the entry. */
  readonly entry: number
  /** JSON pointer into the entry. */
  readonly path: string
  readonly what: string
}

type Visit = (path: string, what: string) => void

const look = (value: unknown, label: string, at: string, visit: Visit): void => {
  if (typeof value === 'string') {
    const what = secretIn(label, value)
    if (what !== undefined) visit(at, what)
    return
  }
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : []
  for (const [key, member] of members) {
    // Media is random, too.
    if (key === 'data' && isObject(value) && typeof value['mimeType'] === 'string') continue
    look(member, typeof key === 'number' ? label : key, pointerTo(at, key), visit)
  }
}

/** What in a cassette looks secret: said before it is saved, so that nobody commits it unawares. */
export const secretWarnings = ({ entries }: Cassette): readonly SecretWarning[] =>
  entries.flatMap(({ ask, answer }, entry) => {
    const found: SecretWarning[] = []
    look({ ask, answer }, '', '', (path, what) => found.push({ entry, path, what }))
    return found
  })
