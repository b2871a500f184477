import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { bearerOf, challengesOf } from '@/lib/spec/parts/challenges'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { badToken } from './bad-token'

export const authInvalidTokenErrorParam = defineProbe({
  id: 'auth-invalid-token-error-param',
  risk: 'safe',
  why: 'By error="invalid_token" a client knows that it must refresh its token, and not ask for more scopes.',
  fix: 'Add error="invalid_token" to the Bearer challenge when the token is expired, revoked or unknown.',
  example: {
    right: 'WWW-Authenticate: Bearer error="invalid_token", resource_metadata="https://…"',
    wrong: 'HTTP/1.1 401 Unauthorized (without WWW-Authenticate)',
  },
  sends: ['The first request of a connection with a token that nobody has issued'],
  run: whereGuarded(async (gate, context) => {
    const reply = await badToken(context, gate)
    if (reply.status !== 401) return notExercised(`A token that nobody has issued was answered with ${tell(reply)}.`)
    const bearer = bearerOf(challengesOf(reply.headers))
    if (!bearer) return failed(violation(reply, 'The 401 for an invalid token has no Bearer challenge.'))
    const error = bearer.params.get('error')
    if (error === 'invalid_token') return passed()
    const message = `The challenge for an invalid token has ${error === undefined ? 'no error' : `the error ${named(error)}`}.`
    return failed(violation(reply, message, { actual: error ?? null, expected: 'invalid_token' }))
  }),
})
