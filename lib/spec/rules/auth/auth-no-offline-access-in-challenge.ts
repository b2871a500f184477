import { bearerOf, challengesOf } from '@/lib/spec/parts/challenges'
import { defineRule } from '@/lib/spec/rule'
import { scopesOf } from './unauthorized'

const OFFLINE = 'offline_access'

export const authNoOfflineAccessInChallenge = defineRule({
  id: 'auth-no-offline-access-in-challenge',
  why: 'Whether to stay logged in is between the client and the person; the server has no need of it.',
  fix: 'Leave offline_access out of the challenge; clients that want refresh tokens ask for it themselves.',
  example: {
    right: 'WWW-Authenticate: Bearer scope="trips:read"',
    wrong: 'WWW-Authenticate: Bearer scope="trips:read offline_access"',
  },
  on: 'head',
  check: ({ http }) => {
    if (!http.mcp || (http.status !== 401 && http.status !== 403)) return undefined
    const scopes = scopesOf(bearerOf(challengesOf(http.headers)))
    if (scopes === undefined) return undefined
    return scopes.includes(OFFLINE) ? [{ message: `The challenge asks for ${OFFLINE}.`, evidence: [http.sentSeq] }] : []
  },
})
