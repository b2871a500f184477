import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { bearerOf, challengesOf } from '@/lib/spec/parts/challenges'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { refusals, NOTHING_REFUSED } from './refusals'

export const auth403Challenge = defineProbe({
  id: 'auth-403-challenge',
  risk: 'calls-tools',
  why: 'The challenge is all that a client has to go by when it asks the person for more.',
  fix: 'Add a Bearer challenge with error="insufficient_scope", scope and resource_metadata to every 403.',
  example: {
    right: 'WWW-Authenticate: Bearer error="insufficient_scope", scope="files:write", resource_metadata="https://…"',
    wrong: 'HTTP/1.1 403 Forbidden (without WWW-Authenticate)',
  },
  sends: ['Every list that is declared, and up to eight allowed tools, with your token'],
  run: whereGuarded(async (_gate, context) => {
    const refused = (await refusals(context)).filter(({ reply }) => reply.status === 403)
    if (refused.length === 0) return notExercised(NOTHING_REFUSED)
    return judged(
      refused.flatMap(({ what, reply }) => {
        const bearer = bearerOf(challengesOf(reply.headers))
        const missing = ['error', 'scope', 'resource_metadata'].filter((name) => bearer?.params.get(name) === undefined)
        const error = bearer?.params.get('error') ?? 'insufficient_scope'
        if (error !== 'insufficient_scope')
          return [violation(reply, `The 403 for ${what} has the error ${named(error)}.`)]
        return missing.length === 0
          ? []
          : [violation(reply, `The 403 for ${what} has no challenge with ${missing.join(', ')}.`)]
      }),
    )
  }),
})
