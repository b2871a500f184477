import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { attempts, FIRST_ROUND, retry } from './rounds'

const EXTRA = { parley__not_asked: { action: 'accept', content: {} } }

export const mrtrExtraResponsesIgnored = defineProbe({
  id: 'mrtr-extra-responses-ignored',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Clients may send more than was asked in this round; a server that refuses it fails for no reason.',
  fix: 'Take the entries of inputResponses that you asked for, and leave the others alone.',
  example: {
    right: '{"inputResponses": {"name": {…}, "other": {…}}} → {"result": {…}}',
    wrong: '{"inputResponses": {"name": {…}, "other": {…}}} → {"error": {"code": -32602, …}}',
  },
  sends: [FIRST_ROUND, 'the call once more with every answer, and one that was not asked for'],
  run: (context) =>
    attempts(context, async (round) => {
      const reply = await retry(context, round, { answers: { ...round.answers, ...EXTRA } })
      const message = `The retry of ${round.one.name} with one answer too many was answered with ${tell(reply)}.`
      return [{ reply, fault: reply.result ? undefined : violation(reply, message) }]
    }),
})
