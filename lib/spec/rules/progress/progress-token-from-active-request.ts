import type { RequestId } from '@/lib/protocol/jsonrpc'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { progressOf, TOKEN_SIGHTINGS, tokensAt, type Tokens } from './tokens'

const otherType = (token: RequestId): RequestId => (typeof token === 'string' ? Number(token) : String(token))

const flaw = (token: RequestId, tokens: Tokens): string => {
  const twin = otherType(token)
  if (token !== '' && tokens.get(twin))
    return `was sent as the ${typeof twin} ${named(twin)}, and comes back as a ${typeof token}`
  return tokens.isRequestId(token)
    ? 'is the id of a request, which is no progress token'
    : 'is none that a request carried'
}

export const progressTokenFromActiveRequest = defineRule({
  id: 'progress-token-from-active-request',
  why: 'A client finds the call by the token, byte for byte: progress under another one is dropped.',
  fix: 'Copy _meta.progressToken of the request as it is, and send no progress for a request without one.',
  example: {
    right: '"_meta": {"progressToken": 7} → notifications/progress {"progressToken": 7, …}',
    wrong: '"_meta": {"progressToken": 7} → notifications/progress {"progressToken": "7", …}',
  },
  on: TOKEN_SIGHTINGS,
  watch: () => {
    return (sighting) => {
      const tokens = tokensAt(sighting)
      const told = progressOf(sighting)
      if (!told) return undefined
      const state = tokens.get(told.token)
      // A token whose request is over is another requirement's business.
      if (state) return state.over ? undefined : []
      const message = `The progress token ${named(told.token)} ${flaw(told.token, tokens)}.`
      return [{ message, path: '/params/progressToken', actual: told.token }]
    }
  },
})
