import { listServed } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const toolsListServed = defineProbe({
  id: 'tools-list-served',
  risk: 'safe',
  needs: 'tools',
  why: 'A client that was promised tools takes an error for a broken server, and shows none of them.',
  fix: 'Answer tools/list with a result whose member tools is an array, empty when there are none.',
  example: {
    right: '{"result": {"resultType": "complete", "tools": []}}',
    wrong: '{"error": {"code": -32601, "message": "Method not found"}}',
  },
  sends: ['tools/list'],
  run: (context) => listServed(context, 'tools/list'),
})
