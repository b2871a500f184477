import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { codeOf } from './code-of'

export const errorsMissingCapability400 = defineRule({
  id: 'errors-missing-capability-400',
  why: 'Clients and proxies look at the status first: with 200 the refusal counts as served.',
  fix: 'Check the client’s capabilities before the response begins, and refuse with 400.',
  example: {
    right: 'HTTP/1.1 400 Bad Request\n\n{"error": {"code": -32021, …}, …}',
    wrong: 'HTTP/1.1 200 OK\n\n{"error": {"code": -32021, …}, …}',
  },
  on: 'error',
  appliesTo: overHttpSse,
  check: (sighting) => {
    const { status, messages, headSeq, sentSeq } = sighting.http
    if (codeOf(sighting) !== ERROR_CODES.missingClientCapability || status === undefined) return undefined
    if (status === 400) return []
    // In the middle of a stream it is too late for a status.
    if (messages > 1) return undefined
    return [
      {
        message: `The error -32021 came with status ${status}.`,
        evidence: [headSeq ?? sentSeq],
        actual: status,
        expected: 400,
      },
    ]
  },
})
