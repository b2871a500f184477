import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { isToolError, NONE } from './callable'
import { invalidCalls, SENDS } from './invalid-call'

export const toolsCallValidatesInput = defineProbe({
  id: 'tools-call-validates-input',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'What a model makes up goes straight to the tool: unchecked, it runs on nonsense, or worse.',
  fix: 'Check arguments against the inputSchema before the tool runs.',
  example: {
    right: '{"result": {"content": [{"type": "text", "text": "nights must be a number"}], "isError": true}}',
    wrong: '{"result": {"content": [{"type": "text", "text": "Booked NaN nights."}]}}',
  },
  sends: SENDS,
  run: async (context) => {
    const calls = await invalidCalls(context)
    if (calls.length === 0) return notExercised(NONE)
    const stopped = calls.map(({ reply }) => barred(reply)).find((one) => one !== undefined)
    if (stopped) return stopped
    return judged(
      calls.flatMap(({ name, what, reply }) => {
        const call = `A call of ${name} ${what}`
        if (!reply.result || isToolError(reply.result)) return []
        return [violation(reply, `${call} was answered with ${tell(reply)}, as if nothing were wrong.`)]
      }),
    )
  },
})
