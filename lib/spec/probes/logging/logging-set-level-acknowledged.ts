import { defineProbe } from '@/lib/spec/probe'
import { emptyResult } from '@/lib/spec/probes/parts/empty-result'

export const loggingSetLevelAcknowledged = defineProbe({
  id: 'logging-set-level-acknowledged',
  risk: 'safe',
  needs: 'logging',
  why: 'A client that gets no acknowledgment does not know which messages to expect.',
  fix: 'Answer logging/setLevel with an empty result.',
  example: { right: '{"result": {}}', wrong: '{"error": {"code": -32601, "message": "Method not found"}}' },
  sends: ['logging/setLevel with the level info'],
  run: async (context) => emptyResult(await context.request('logging/setLevel', { level: 'info' }), 'logging/setLevel'),
})
