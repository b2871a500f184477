import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'

const METHOD = 'parley/doesNotExist'

export const jsonrpcMethodNotFound = defineProbe({
  id: 'jsonrpc-method-not-found',
  risk: 'safe',
  why: 'Clients try newer methods and fall back on -32601; any other answer looks like a failure of the server.',
  fix: 'Answer a request whose method you do not know with error -32601, under the id of the request.',
  example: {
    right: '{"jsonrpc": "2.0", "id": 7, "error": {"code": -32601, "message": "Method not found"}}',
    wrong: '{"jsonrpc": "2.0", "id": 7, "result": {}}',
  },
  sends: [`A request with the unknown method ${METHOD}`],
  run: async (context) => {
    const reply = await context.request(METHOD)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.error?.code === -32601 && reply.response?.id !== null) return passed()
    const wrong =
      reply.error?.code === -32601
        ? 'The error for an unknown method does not have the id of the request.'
        : `A request with an unknown method was answered with ${tell(reply)}; error -32601 is due.`
    return failed(violation(reply, wrong, { actual: reply.error?.code, expected: -32601 }))
  },
})
