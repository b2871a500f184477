import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { looksVolatile } from '@/lib/protocol/volatile'
import { compared } from './compared'

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
