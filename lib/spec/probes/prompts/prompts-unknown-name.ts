import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'

const NAME = 'parley__no_such_prompt'

export const promptsUnknownName = defineProbe({
  id: 'prompts-unknown-name',
  risk: 'safe',
  needs: 'prompts',
  why: 'Clients tell a prompt that is gone from a server that is broken by the code of the error.',
  fix: 'Answer prompts/get for a name that you do not have with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown prompt: no_such"}}',
    wrong: '{"result": {"messages": []}}',
  },
  sends: [`prompts/get for the unknown prompt ${NAME}`],
  run: (context) =>
    expectsError(context, {
      method: 'prompts/get',
      params: { name: NAME },
      what: 'prompts/get for an unknown prompt',
      codes: [-32602],
    }),
})
