import { hasCapability } from '@/lib/spec/needs'
import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { METHOD } from './ask'

export const completionUndeclared32601 = defineProbe({
  id: 'completion-undeclared-32601',
  risk: 'safe',
  appliesTo: ({ capabilities }) =>
    hasCapability(capabilities, 'completions') ? 'The server declares completions.' : undefined,
  why: 'By -32601 a client knows that it need not try again.',
  fix: 'Answer completion/complete with error -32601 when you complete nothing.',
  example: {
    right: '{"error": {"code": -32601, "message": "Method not found"}}',
    wrong: '{"error": {"code": -32603, "message": "Internal error"}}',
  },
  sends: ['completion/complete for a prompt that does not exist'],
  run: (context) =>
    expectsError(context, {
      method: METHOD,
      params: { ref: { type: 'ref/prompt', name: 'parley__no_such_prompt' }, argument: { name: 'a', value: '' } },
      what: 'completion/complete, which is not declared,',
      codes: [-32601],
    }),
})
