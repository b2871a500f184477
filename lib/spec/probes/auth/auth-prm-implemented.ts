import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { toldPlaces } from './public-request'
import { resourceMetadata } from './resource-metadata'

export const authPrmImplemented = defineProbe({
  id: 'auth-prm-implemented',
  risk: 'safe',
  why: 'Without this document a client does not know who gives out tokens for the server.',
  fix: 'Serve OAuth Protected Resource Metadata (RFC 9728), to everybody.',
  example: {
    right:
      'GET /.well-known/oauth-protected-resource/mcp\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{"resource": "https://…/mcp", "authorization_servers": ["https://…"]}',
    wrong: 'GET /.well-known/oauth-protected-resource/mcp\n\nHTTP/1.1 404 Not Found',
  },
  sends: ['GET of the URL in resource_metadata of the challenge, and of the well-known URLs until one answers'],
  run: whereGuarded(async (gate, context) => {
    const { found, looked } = await resourceMetadata(context, gate)
    if (found) return passed()
    const last = looked.at(-1)
    if (!last || looked.every(({ reply }) => reply.status === undefined))
      return notExercised('No URL of the metadata could be reached.')
    return failed(violation(last.reply, `No metadata of the resource is at ${toldPlaces(looked)}.`))
  }),
})
