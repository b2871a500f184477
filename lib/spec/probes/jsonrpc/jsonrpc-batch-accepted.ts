import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged } from '@/lib/spec/probing/verdict'

const IDS = ['batch-1', 'batch-2']

export const jsonrpcBatchAccepted = defineProbe({
  id: 'jsonrpc-batch-accepted',
  risk: 'safe',
  why: 'Clients of 2025-03-26 may send several messages in one body; a server that knows single ones only breaks them.',
  fix: 'Accept an array of messages, and answer every request in it: in one array, or one by one on a stream.',
  example: {
    right: '[{"jsonrpc": "2.0", "id": 1, "result": {}}, {"jsonrpc": "2.0", "id": 2, "result": {}}]',
    wrong: 'HTTP/1.1 400 Bad Request',
  },
  appliesTo: overHttpSse,
  sends: ['One POST with an array of two ping requests'],
  run: async (context) => {
    const body = JSON.stringify(IDS.map((id) => ({ jsonrpc: '2.0', id, method: 'ping' })))
    const reply = await context.stream({ body })
    const missing = (): readonly string[] =>
      IDS.filter((id) => !reply.messages.some(({ message }) => message.kind === 'result' && message.id === id))
    await reply.until(({ ended }) => ended || missing().length === 0)
    reply.close()
    const stopped = barred(reply)
    if (stopped) return stopped
    const without = missing()
    const message = `A batch of two pings was answered with ${tell(reply)}; no result for ${without.join(' and ')}.`
    return judged(without.length === 0 ? [] : [violation(reply, message)])
  },
})
