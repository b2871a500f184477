import { isResumption, nameOf } from '@/lib/spec/parts/http-exchanges'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcSingleResponse = defineRule({
  id: 'jsonrpc-single-response',
  why: 'A client is done with a call at its first response: a second one is lost, or taken for somebody else’s.',
  fix: 'Answer each request once, on one stream only.',
  example: {
    right: '← {"id": 4, "result": {…}, …}',
    wrong: '← {"id": 4, "result": {…}, …}\n← {"id": 4, "result": {…}, …}',
  },
  on: ['result', 'error'],
  check: ({ request, surplus, http, exchange }) => {
    if (!request) return undefined
    if (surplus !== 'duplicate') return []
    // A resumed stream repeats what its client may have missed.
    if (isResumption(http)) return undefined
    const first = exchange?.view.rounds.at(-1)?.response?.seq
    return [
      {
        message: `${nameOf(request)} is answered a second time.`,
        path: '/id',
        evidence: [request.message.seq, ...(first === undefined ? [] : [first])],
      },
    ]
  },
})
