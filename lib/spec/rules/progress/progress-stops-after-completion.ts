import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { progressOf, TOKEN_SIGHTINGS, tokensAt } from './tokens'

/** How long what was on its way may still arrive: after a cancellation, or beside the response on another stream. */
const GRACE_MS = 1000

export const progressStopsAfterCompletion = defineRule({
  id: 'progress-stops-after-completion',
  why: 'A client that has forgotten the call takes it for progress of nothing, or of the next call with that token.',
  fix: 'Stop the timer or callback that reports progress before the response is sent.',
  example: {
    right: 'notifications/progress, notifications/progress, then the result',
    wrong: 'notifications/progress, the result, then notifications/progress',
  },
  on: TOKEN_SIGHTINGS,
  watch: () => {
    return (sighting) => {
      const tokens = tokensAt(sighting)
      const told = progressOf(sighting)
      const state = told && tokens.get(told.token)
      if (!told || !state) return undefined
      const { over, request } = state
      if (!over) return []
      const crossed = over.why === 'cancelled' || over.http !== told.sighting.http
      if (crossed && told.sighting.at - over.at <= GRACE_MS) return undefined
      const done = over.why === 'cancelled' ? 'had been cancelled' : 'was over'
      const message = `Progress for ${named(told.token)} came after ${request.method ?? 'its request'} ${done}.`
      return [{ message, path: '/params/progressToken', evidence: [request.message.seq, over.seq] }]
    }
  },
})
