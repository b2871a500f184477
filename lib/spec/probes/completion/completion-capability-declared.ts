import { hasCapability } from '@/lib/spec/needs'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'
import { METHOD, NOTHING, somethingToComplete } from './ask'

export const completionCapabilityDeclared = defineProbe({
  id: 'completion-capability-declared',
  risk: 'safe',
  why: 'Clients offer completion while typing only where it was declared.',
  fix: 'Declare the capability completions when you answer completion/complete.',
  example: {
    right: '{"capabilities": {"completions": {}}}',
    wrong: '{"capabilities": {}} and completion/complete answered with values',
  },
  sends: ['completion/complete for the first argument of a prompt, or variable of a template'],
  run: async (context) => {
    const params = await somethingToComplete(context)
    if (!params) return notExercised(NOTHING)
    const reply = await context.request(METHOD, params)
    const stopped = barred(reply)
    if (stopped) return stopped
    const served = reply.result !== undefined
    if (hasCapability(context.facts.capabilities, 'completions'))
      return served ? passed() : notExercised(`${METHOD} was answered with ${tell(reply)}.`)
    if (!served) return notApplicable('The server completes nothing.')
    return failed(violation(reply, 'The server completes arguments, but does not declare completions.'))
  },
})
