import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { refusals, NOTHING_REFUSED } from './refusals'

export const auth403Insufficient = defineProbe({
  id: 'auth-403-insufficient',
  risk: 'calls-tools',
  why: 'At 403 a client asks for more scopes; at 401 it throws a good token away, and an error on 200 it shows to the person.',
  fix: 'Answer what a valid token does not open with 403.',
  example: {
    right: 'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", …',
    wrong: 'HTTP/1.1 200 OK\n\n{"error": {"code": -32603, "message": "Insufficient scope"}}',
  },
  sends: ['Every list that is declared, and up to eight allowed tools, with your token'],
  run: whereGuarded(async (_gate, context) => {
    const refused = await refusals(context)
    if (refused.length === 0) return notExercised(NOTHING_REFUSED)
    const wrong = refused.filter(({ reply }) => reply.status !== 403)
    return judged(
      wrong.map(({ what, reply }) => {
        const message = `The token is not enough for ${what}, which was answered with ${tell(reply)}.`
        return violation(reply, message, { actual: reply.status, expected: 403 })
      }),
    )
  }),
})
