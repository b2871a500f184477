import { defineProbe } from '@/lib/spec/probe'
import { barred } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { askUnknown } from './unknown-method'

const METHOD = 'parley/doesNotExist'

export const versioningMethodNotFound404 = defineProbe({
  id: 'versioning-method-not-found-404',
  risk: 'safe',
  why: 'Clients and what stands between go by the status; and by -32601 a client knows that an older way may work.',
  fix: 'Answer a request whose method you do not know with 404 and error -32601.',
  example: {
    right: 'HTTP/1.1 404 Not Found\n\n{"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, …}}',
    wrong: 'HTTP/1.1 200 OK\n\n{"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, …}}',
  },
  sends: [`A request with the unknown method ${METHOD}, its headers in order`],
  run: async (context) => {
    const { reply, violations } = await askUnknown(context, METHOD)
    return barred(reply) ?? judged(violations)
  },
})
