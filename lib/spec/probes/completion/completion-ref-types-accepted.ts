import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { completes, forPrompt, forTemplate, METHOD, NOTHING } from './ask'

export const completionRefTypesAccepted = defineProbe({
  id: 'completion-ref-types-accepted',
  risk: 'safe',
  appliesTo: completes,
  why: 'Clients complete arguments of prompts and variables of templates alike; an error for one of them shows there.',
  fix: 'Answer ref/prompt and ref/resource for what you list, with no values where you have none.',
  example: {
    right: '{"result": {"completion": {"values": []}}}',
    wrong: '{"error": {"code": -32602, "message": "Invalid ref"}}',
  },
  sends: ['completion/complete for an argument of a listed prompt, and for a variable of a listed template'],
  run: async (context) => {
    const asked = [await forPrompt(context), await forTemplate(context)].filter((params) => params !== undefined)
    if (asked.length === 0) return notExercised(NOTHING)
    const violations = []
    for (const params of asked) {
      const reply = await context.request(METHOD, params)
      const stopped = barred(reply)
      if (stopped) return stopped
      if (reply.result) continue
      const what = `A completion for the listed ${JSON.stringify(params['ref'])}`
      violations.push(violation(reply, `${what} was answered with ${tell(reply)}; a result is due.`))
    }
    return judged(violations)
  },
})
