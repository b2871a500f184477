import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { METHOD, NOTHING, somethingToComplete } from './ask'

export const completionContextAccepted = defineProbe({
  id: 'completion-context-accepted',
  risk: 'safe',
  needs: 'completions',
  why: 'Clients send what was filled in already along with each completion: an error for it turns completion off.',
  fix: 'Take context.arguments, and pass over what you have no use for.',
  example: {
    right:
      '{"params": {…, "context": {"arguments": {"country": "PT"}}}} → {"result": {"completion": {"values": ["Lisbon"]}}}',
    wrong: '{"error": {"code": -32602, "message": "Unrecognized key: context"}}',
  },
  sends: ['completion/complete for a listed prompt or template, first without and then with context.arguments'],
  run: async (context) => {
    const params = await somethingToComplete(context)
    if (!params) return notExercised(NOTHING)
    const plain = await context.request(METHOD, params)
    const stopped = barred(plain)
    if (stopped) return stopped
    if (!plain.result) return notExercised(`${METHOD} was answered with ${tell(plain)}.`)
    const reply = await context.request(METHOD, { ...params, context: { arguments: { example: 'value' } } })
    if (reply.result) return passed()
    return failed(violation(reply, `A completion that works was answered with ${tell(reply)} once context was added.`))
  },
})
