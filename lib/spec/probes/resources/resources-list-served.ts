import { listServed } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const resourcesListServed = defineProbe({
  id: 'resources-list-served',
  risk: 'safe',
  needs: 'resources',
  why: 'A client that was promised resources takes an error for a broken server, and shows none of them.',
  fix: 'Answer resources/list with a result whose member resources is an array, empty when there are none.',
  example: {
    right: '{"result": {"resultType": "complete", "resources": []}}',
    wrong: '{"error": {"code": -32601, "message": "Method not found"}}',
  },
  sends: ['resources/list'],
  run: (context) => listServed(context, 'resources/list'),
})
