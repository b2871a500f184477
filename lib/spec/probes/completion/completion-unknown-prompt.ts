import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { METHOD } from './ask'

const NAME = 'parley__no_such_prompt'

export const completionUnknownPrompt = defineProbe({
  id: 'completion-unknown-prompt',
  risk: 'safe',
  needs: 'completions',
  why: 'Empty values for a prompt that does not exist hide a typing error in the client for ever.',
  fix: 'Answer a reference to a prompt or template that you do not have with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown prompt: no_such"}}',
    wrong: '{"result": {"completion": {"values": []}}}',
  },
  sends: [`completion/complete for the unknown prompt ${NAME}`],
  run: (context) =>
    expectsError(context, {
      method: METHOD,
      params: { ref: { type: 'ref/prompt', name: NAME }, argument: { name: 'a', value: '' } },
      what: 'A completion for an unknown prompt',
      codes: [-32602],
    }),
})
