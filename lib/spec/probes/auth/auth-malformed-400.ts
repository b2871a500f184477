import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { anonymous, whereGuarded } from './gate'

const MALFORMED = [
  ['a Bearer header without a token', 'Bearer'],
  ['two tokens', 'Bearer parley-one, Bearer parley-two'],
] as const

export const authMalformed400 = defineProbe({
  id: 'auth-malformed-400',
  risk: 'safe',
  why: 'What breaks on a header that it cannot read may also let somebody in by it.',
  fix: 'Answer an Authorization header without a token, or with two, with 400 or 401.',
  example: {
    right: 'Authorization: Bearer\n\nHTTP/1.1 400 Bad Request',
    wrong: 'Authorization: Bearer\n\nHTTP/1.1 500 Internal Server Error',
  },
  sends: ['The first request of a connection with Authorization: Bearer and no token', 'The same with two tokens'],
  run: whereGuarded(async (gate, context) => {
    const violations = []
    for (const [what, Authorization] of MALFORMED) {
      const reply = await gate.ask(context, { ...anonymous(context), Authorization })
      const { status } = reply
      if (status === undefined || status === 429) return notExercised(`The request was answered with ${tell(reply)}.`)
      if (status === 400 || status === 401) continue
      violations.push(
        violation(reply, `A request with ${what} was answered with ${tell(reply)}.`, { actual: status, expected: 400 }),
      )
    }
    return judged(violations)
  }),
})
