import type { JsonObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { attempts, FIRST_ROUND, retry } from './rounds'

const withoutFirst = (answers: JsonObject): JsonObject => Object.fromEntries(Object.entries(answers).slice(1))

export const mrtrMissingResponseRerequested = defineProbe({
  id: 'mrtr-missing-response-rerequested',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'A client may have an answer to one question and none to another yet; an error throws away what it had.',
  fix: 'Answer a retry in which something is missing with input_required, and ask for it again.',
  example: {
    right: '{"inputResponses": {}} → {"result": {"resultType": "input_required", "inputRequests": {"name": {…}}, …}}',
    wrong: '{"inputResponses": {}} → {"error": {"code": -32602, "message": "name is missing"}}',
  },
  sends: [FIRST_ROUND, 'the call once more with the requestState, and without the first answer'],
  run: (context) =>
    attempts(context, async (round) => {
      const reply = await retry(context, round, { answers: withoutFirst(round.answers) })
      const message = `The retry of ${round.one.name} without one of the answers was answered with ${tell(reply)}.`
      return [{ reply, fault: reply.result ? undefined : violation(reply, message) }]
    }),
})
