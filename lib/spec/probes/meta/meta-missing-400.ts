import { defineProbe } from '@/lib/spec/probe'
import { PARTS, refusedByStatus } from './incomplete'

export const metaMissing400 = defineProbe({
  id: 'meta-missing-400',
  risk: 'safe',
  why: 'Gateways and logs go by the HTTP status: a refusal with 200 counts as a success.',
  fix: 'Give HTTP 400 to the refusal of a request whose _meta is incomplete.',
  example: {
    right: 'HTTP/1.1 400 Bad Request\n\n{"error": {"code": -32602, …}}',
    wrong: 'HTTP/1.1 200 OK\n\n{"error": {"code": -32602, …}}',
  },
  sends: ['server/discover, four times: without the protocol version, the client capabilities, _meta, and params'],
  run: (context) => refusedByStatus(context, PARTS),
})
