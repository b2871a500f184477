import { defineProbe } from '@/lib/spec/probe'
import { refusedByCode } from './incomplete'

export const metaMissingClientCapabilities32602 = defineProbe({
  id: 'meta-missing-client-capabilities-32602',
  risk: 'safe',
  why: 'A server that guesses what the client can do asks for what nobody will answer.',
  fix: 'Refuse a request whose _meta lacks io.modelcontextprotocol/clientCapabilities with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "_meta lacks io.modelcontextprotocol/clientCapabilities"}}',
    wrong: '{"result": {"supportedVersions": ["2026-07-28"], …}}',
  },
  sends: ['server/discover, all headers in place, without the client capabilities in _meta'],
  run: (context) => refusedByCode(context, ['the client capabilities']),
})
