import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { harmless } from '@/lib/spec/probing/harmless'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { hasIdentity, anonymous, whereGuarded } from './gate'

export const authEveryRequest = defineProbe({
  id: 'auth-every-request',
  risk: 'disruptive',
  why: 'A session id is no proof of who sends it: whoever gets hold of one would act in another’s name.',
  fix: 'Check the token of every request, also of GET and DELETE, whatever session or stream it belongs to.',
  example: {
    right: 'POST /mcp\nMcp-Session-Id: 1868…\n\nHTTP/1.1 401 Unauthorized',
    wrong: 'POST /mcp\nMcp-Session-Id: 1868…\n\nHTTP/1.1 200 OK',
  },
  sends: [
    'In a session that was begun with your token: a harmless request with it',
    'The same without it',
    'On legacy revisions: GET and DELETE without it',
  ],
  run: whereGuarded(async (_gate, context) => {
    if (!hasIdentity(context)) return notExercised('There is no token to begin with.')
    const first = await context.request(harmless(context))
    if (!first.result) return notExercised(`With the token, the request was answered with ${tell(first)}.`)
    const headers = anonymous(context)
    const answers = [{ what: 'POST', reply: await context.request(harmless(context), {}, { headers }) }]
    if (context.facts.era === 'legacy' && context.facts.transport === 'streamable-http')
      for (const method of ['GET', 'DELETE']) {
        const reply = await context.stream({ method, headers })
        reply.close()
        answers.push({ what: method, reply })
      }
    // The session is still to be ended by its owner.
    if (answers.at(-1)?.what === 'DELETE') await context.http({ method: 'DELETE' })
    if (answers[0]?.reply.status === undefined) return notExercised('The request without the token was not answered.')
    const served = answers.filter(({ reply: { status = 0 } }) => status >= 200 && status < 300)
    return judged(
      served.map(({ what, reply }) => {
        const message = `${what} without the token was answered with HTTP ${reply.status ?? 0}, after one that had it.`
        return violation(reply, message, { actual: reply.status, expected: 401 })
      }),
    )
  }),
})
