import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { isToolError } from './callable'
import { judgeInvalidCalls, SENDS } from './invalid-call'

export const toolsCallInvalidArgsInResult = defineProbe({
  id: 'tools-call-invalid-args-in-result',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'A model reads results and mends its call; an error never reaches it.',
  fix: 'Report arguments that do not fit as a result with isError true, and say in its text what is wrong.',
  example: {
    right: '{"result": {"content": [{"type": "text", "text": "nights must be a number"}], "isError": true}}',
    wrong: '{"error": {"code": -32602, "message": "Invalid params"}}',
  },
  sends: SENDS,
  run: (context) =>
    judgeInvalidCalls(context, (call, reply) => {
      if (isToolError(reply.result)) return []
      const message = `${call} was answered with ${tell(reply)}; a result with isError is due.`
      // The schema of 2026-07-28 still names such arguments under -32602.
      const atMost = reply.error?.code === -32602 ? ({ atMost: 'hint' } as const) : {}
      return [violation(reply, message, { ...atMost, actual: reply.error?.code ?? null, expected: 'isError: true' })]
    }),
})
