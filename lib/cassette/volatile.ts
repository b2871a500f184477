import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { compared } from './compared'

/** What is new each time it is made: a UUID, a moment, a long number, a long mix of letters and digits. */
const NEW_EACH_TIME = [
  '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?`,
  String.raw`\d{9,}`,
  String.raw`(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}`,
]
const WHOLE = new RegExp(`^(?:${NEW_EACH_TIME.join('|')})$`, 'i')
const WITHIN = new RegExp(String.raw`(?<![\w-])(?:${NEW_EACH_TIME.join('|')})(?![\w-])`, 'i')

/**
 * A text that is such a value, or a URL with one in it. In prose they stay compared: to ignore a whole message for an
 * order number would match too much.
 */
const looksVolatile = (text: string): boolean => {
  if (text.length > 2_048) return false
  return WHOLE.test(text) || (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && WITHIN.test(decoded(text)))
}

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Members that a schema or a message is made of: what they hold decides the answer, or is content. */
const KEPT = new Set(['requestedSchema', 'tools', 'data'])

const find = (value: unknown, at: string, found: string[]): void => {
  if (typeof value === 'string') {
    if (looksVolatile(value)) found.push(at)
    return
  }
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : []
  for (const [key, member] of members) if (!KEPT.has(String(key))) find(member, pointerTo(at, key), found)
}

/** Pointers to what in an ask's params seems to differ each time it is asked: proposed to be ignored. */
export const volatilePointers = (method: string, params: unknown): readonly string[] => {
  const found: string[] = []
  find(compared(method, params), '', found)
  return found
}
