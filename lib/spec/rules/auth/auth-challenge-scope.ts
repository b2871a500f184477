import { defineRule } from '@/lib/spec/rule'
import { scopesOf, unauthorized } from './unauthorized'

export const authChallengeScope = defineRule({
  id: 'auth-challenge-scope',
  why: 'Without it a client asks for all scopes there are, or for none, and the person sees the wrong consent.',
  fix: 'Name in the challenge the scopes that the request takes.',
  example: {
    right: 'WWW-Authenticate: Bearer resource_metadata="https://…", scope="trips:read"',
    wrong: 'WWW-Authenticate: Bearer resource_metadata="https://…"',
  },
  on: 'head',
  check: ({ http }) => {
    const bearer = unauthorized(http)?.bearer
    if (!bearer) return undefined
    const scopes = scopesOf(bearer)
    if (scopes !== undefined && scopes.length > 0) return []
    return [{ message: 'The challenge names no scope.', evidence: [http.sentSeq] }]
  },
})
