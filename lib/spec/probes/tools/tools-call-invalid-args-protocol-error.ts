import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { isToolError } from './callable'
import { judgeInvalidCalls, SENDS } from './invalid-call'

export const toolsCallInvalidArgsProtocolError = defineProbe({
  id: 'tools-call-invalid-args-protocol-error',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Clients of these revisions show a JSON-RPC error as a mistake in the call, and a result as an answer.',
  fix: 'Answer arguments that do not fit with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "nights must be a number"}}',
    wrong: '{"error": {"code": -32603, "message": "Internal error"}}',
  },
  sends: SENDS,
  run: (context) =>
    judgeInvalidCalls(context, (call, reply) => {
      // A result with isError is how later revisions tell it.
      if (reply.error?.code === -32602 || isToolError(reply.result)) return []
      const message = `${call} was answered with ${tell(reply)}; error -32602 is due.`
      return [violation(reply, message, { actual: reply.error?.code ?? null, expected: -32602 })]
    }),
})
