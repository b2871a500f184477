import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { payload } from '@/lib/spec/probes/parts/payload'
import { anonymous, isPublic, keepables } from './identities'

export const cachingPublicNotUserSpecific = defineProbe({
  id: 'caching-public-not-user-specific',
  risk: 'safe',
  why: 'A shared cache gives what is public to anybody: one person then sees what belongs to another.',
  fix: 'Say "private" of every result that depends on who asks.',
  example: {
    right: '{"resources": [{"uri": "note://ada/1"}], "cacheScope": "private", "ttlMs": 60000}',
    wrong: '{"resources": [{"uri": "note://ada/1"}], "cacheScope": "public", "ttlMs": 60000}',
  },
  sends: [
    'Each list that is declared, and the first resource, twice with your own Authorization header (or token, or cookie)',
    'and once without it',
  ],
  run: async (context) => {
    const headers = anonymous(context.facts.headers)
    if (!headers) return notExercised('No header of this connection says who you are: there are no two to compare.')
    const violations: ProbeViolation[] = []
    let compared = 0
    for (const { method, params } of await keepables(context)) {
      const own = await context.request(method, params)
      const others = await context.request(method, params, { headers })
      if (!own.result || !others.result) continue
      const again = await context.request(method, params)
      // What changes by itself tells nothing.
      if (payload(own) !== payload(again)) continue
      compared++
      if (!isPublic(own) || !isPublic(others) || payload(own) === payload(others)) continue
      const message = `${method} has another result without your credentials, and calls both of them public.`
      violations.push(violation(others, message, { path: '/result/cacheScope', actual: 'public', expected: 'private' }))
    }
    if (compared === 0) return notExercised('Without your credentials the server gives nothing to compare.')
    return judged(violations)
  },
})
