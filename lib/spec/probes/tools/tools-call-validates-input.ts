import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { isToolError } from './callable'
import { judgeInvalidCalls, SENDS } from './invalid-call'

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
  run: (context) =>
    judgeInvalidCalls(context, (call, reply) => {
      if (!reply.result || isToolError(reply.result)) return []
      return [violation(reply, `${call} was answered with ${tell(reply)}, as if nothing were wrong.`)]
    }),
})
