import { named } from '@/lib/spec/parts/named'
import { originOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { progressOf, TOKEN_SIGHTINGS, tokensAt } from './tokens'

export const progressOnRequestStream = defineRule({
  id: 'progress-on-request-stream',
  why: 'Whoever made the call listens to its stream only; progress on another one reaches somebody else, or nobody.',
  fix: 'Write progress to the response stream of the request whose token it names.',
  example: {
    right: 'POST tools/call (token 7) → notifications/progress {"progressToken": 7, …}',
    wrong: 'POST tools/list → notifications/progress {"progressToken": 7, …}',
  },
  on: TOKEN_SIGHTINGS,
  watch: () => {
    return (sighting) => {
      const tokens = tokensAt(sighting)
      const told = progressOf(sighting)
      const request = told && tokens.get(told.token)?.request
      if (!told || !request) return undefined
      if (originOf(told.sighting.http) === request.http) return []
      const message = `Progress for ${named(told.token)} came on another stream than that of ${request.method ?? 'its request'}.`
      return [{ message, path: '/params/progressToken', evidence: [request.message.seq] }]
    }
  },
})
