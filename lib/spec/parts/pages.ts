import { stringAt } from '@/lib/protocol/json'
import type { Sighting } from '@/lib/spec/sightings'

/** Listings that may wait for their next page at the same time; older ones are forgotten. */
const WAITING = 32

type Page<Memory> = {
  /** What was kept of the listing so far; undefined for a page whose beginning was not seen. */
  readonly memory: Memory | undefined
  /** It is the last page of a listing seen from its start. */
  readonly complete: boolean
}

/**
 * Puts the pages of listings together: a page belongs to the listing whose last page named its cursor. Listings that
 * run side by side stay apart, and a page asked for twice counts once.
 */
export const pagesOf = <Memory>(fresh: (first: Sighting<'result'>) => Memory) => {
  const waiting = new Map<string, Memory>()
  return (sighting: Sighting<'result'>): Page<Memory> => {
    const cursor = stringAt(sighting.request.params, 'cursor')
    const memory = cursor === undefined ? fresh(sighting) : waiting.get(cursor)
    if (cursor !== undefined) waiting.delete(cursor)
    const next = stringAt(sighting.result, 'nextCursor')
    if (memory !== undefined && next !== undefined) {
      waiting.delete(next)
      waiting.set(next, memory)
      for (const [oldest] of waiting) if (waiting.size > WAITING) waiting.delete(oldest)
    }
    return { memory, complete: memory !== undefined && next === undefined }
  }
}
