import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { badToken } from './bad-token'

export const authInvalidToken401 = defineProbe({
  id: 'auth-invalid-token-401',
  risk: 'safe',
  why: 'At 401 a client gets a new token; at anything else it believes that it is let in, or gives up.',
  fix: 'Check every token, and answer one that you do not know with 401.',
  example: {
    right: 'Authorization: Bearer expired\n\nHTTP/1.1 401 Unauthorized',
    wrong: 'Authorization: Bearer expired\n\nHTTP/1.1 200 OK',
  },
  sends: ['The first request of a connection with a token that nobody has issued'],
  run: whereGuarded(async (gate, context) => {
    const reply = await badToken(context, gate)
    const { status } = reply
    if (status === undefined || status === 429 || status >= 500)
      return notExercised(`A token that nobody has issued was answered with ${tell(reply)}.`)
    if (status === 401) return passed()
    const message = `A token that nobody has issued was answered with ${tell(reply)}.`
    return failed(violation(reply, message, { actual: status, expected: 401 }))
  }),
})
