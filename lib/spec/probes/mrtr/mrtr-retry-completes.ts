import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { attempts, FIRST_ROUND, retry } from './rounds'

export const mrtrRetryCompletes = defineProbe({
  id: 'mrtr-retry-completes',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'The answers come in a new request, perhaps to another process: one that does not know them anew never completes.',
  fix: 'Put all that the next round needs into requestState, and take the retry for a request of its own.',
  example: {
    right:
      '{"id": 9, "params": {"inputResponses": {…}, "requestState": "…"}} → {"result": {"resultType": "complete", …}}',
    wrong:
      '{"id": 9, "params": {"inputResponses": {…}, "requestState": "…"}} → {"error": {"message": "Unknown state"}}',
  },
  sends: [FIRST_ROUND, 'the call once more with every answer and the requestState, under a new id on a new connection'],
  run: (context) =>
    attempts(context, async (round) => {
      const reply = await retry(context, round)
      const message = `The retry of ${round.one.name} with every answer was answered with ${tell(reply)}.`
      return [{ reply, fault: reply.result ? undefined : violation(reply, message) }]
    }),
})
