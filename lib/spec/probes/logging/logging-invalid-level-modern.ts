import { META } from '@/lib/protocol/meta'
import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'

export const loggingInvalidLevelModern = defineProbe({
  id: 'logging-invalid-level-modern',
  risk: 'safe',
  needs: 'logging',
  why: 'A level that is taken without being understood leaves the client waiting for messages that never come.',
  fix: 'Answer a request whose logLevel is none of the eight with error -32602.',
  example: {
    right: '{"_meta": {"io.modelcontextprotocol/logLevel": "loud"}} → {"error": {"code": -32602, …}}',
    wrong: '{"_meta": {"io.modelcontextprotocol/logLevel": "loud"}} → {"result": …}',
  },
  sends: ['server/discover with the logLevel loud'],
  run: (context) =>
    expectsError(context, {
      method: 'server/discover',
      params: {},
      what: 'A request with the logLevel loud',
      codes: [-32602],
      edits: { meta: { [META.logLevel]: 'loud' } },
    }),
})
