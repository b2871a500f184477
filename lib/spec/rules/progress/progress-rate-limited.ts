import { isObject } from '@/lib/protocol/json'
import { idKey } from '@/lib/protocol/jsonrpc'
import { Burst } from '@/lib/spec/parts/burst'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { isToken } from './tokens'

/** Progress notifications per second for one token that are still no flood. */
const MOST_PER_SECOND = 50
/** Tokens whose rate is watched at the same time; the oldest is forgotten. */
const MOST_TOKENS = 256

export const progressRateLimited = defineRule({
  id: 'progress-rate-limited',
  why: 'No eye follows fifty steps a second; they only delay the result that comes after them.',
  fix: 'Report progress a few times a second, however fast the work goes.',
  example: {
    right: '"progress": 100, "progress": 200, "progress": 300',
    wrong: '"progress": 1, "progress": 2, "progress": 3, … 300 within a second',
  },
  on: 'notification',
  methods: ['notifications/progress'],
  watch: () => {
    const bursts = new Map<string, Burst>()
    return ({ params, at }) => {
      const token = isObject(params) ? params['progressToken'] : undefined
      if (!isToken(token)) return undefined
      const key = idKey(token)
      const burst = bursts.get(key) ?? new Burst(MOST_PER_SECOND, 1000)
      bursts.set(key, burst)
      if (bursts.size > MOST_TOKENS)
        for (const oldest of bursts.keys()) if (bursts.size > MOST_TOKENS) bursts.delete(oldest)
      if (!burst.add(at)) return []
      return [
        { message: `More than ${MOST_PER_SECOND} progress notifications for ${named(token)} came within a second.` },
      ]
    }
  },
})
