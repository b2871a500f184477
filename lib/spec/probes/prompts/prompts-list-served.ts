import { listServed } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const promptsListServed = defineProbe({
  id: 'prompts-list-served',
  risk: 'safe',
  needs: 'prompts',
  why: 'A client that was promised prompts takes an error for a broken server, and shows none of them.',
  fix: 'Answer prompts/list with a result whose member prompts is an array, empty when there are none.',
  example: {
    right: '{"result": {"resultType": "complete", "prompts": []}}',
    wrong: '{"error": {"code": -32601, "message": "Method not found"}}',
  },
  sends: ['prompts/list'],
  run: (context) => listServed(context, 'prompts/list'),
})
