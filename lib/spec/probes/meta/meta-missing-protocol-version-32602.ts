import { defineProbe } from '@/lib/spec/probe'
import { refusedByCode } from './incomplete'

export const metaMissingProtocolVersion32602 = defineProbe({
  id: 'meta-missing-protocol-version-32602',
  risk: 'safe',
  why: 'A server that guesses the revision answers in a form that the client may not understand.',
  fix: 'Refuse a request whose _meta lacks io.modelcontextprotocol/protocolVersion with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "_meta lacks io.modelcontextprotocol/protocolVersion"}}',
    wrong: '{"result": {"supportedVersions": ["2026-07-28"], …}}',
  },
  sends: ['server/discover, all headers in place, without the protocol version in _meta'],
  run: (context) => refusedByCode(context, ['the protocol version']),
})
