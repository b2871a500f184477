import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised, passed } from '@/lib/spec/probing/verdict'
import { publicRequest } from './public-request'
import { whereGuarded } from './gate'
import { issuersOf } from './server-metadata'

export const authAsMetadataOrFallback = defineProbe({
  id: 'auth-as-metadata-or-fallback',
  risk: 'safe',
  why: 'A client of 2025-03-26 looks for metadata, and then at three paths; if nothing is there it cannot log in.',
  fix: 'Serve metadata at the root of the host, or else /authorize and /token there.',
  example: {
    right: 'GET /.well-known/oauth-authorization-server → 200',
    wrong: 'GET /.well-known/oauth-authorization-server → 404\nGET /authorize → 404',
  },
  sends: [
    'GET of /.well-known/oauth-authorization-server at the root of the host',
    'Where there is none: GET /authorize and an empty POST to /token',
  ],
  run: whereGuarded(async (gate, context) => {
    const [own] = await issuersOf(context, gate)
    if (own?.found) return passed()
    const { origin } = new URL(context.facts.url)
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const tried = [
      {
        path: '/authorize',
        reply: await publicRequest(context, `${origin}/authorize`, { headers: { Accept: 'text/html' } }),
      },
      {
        path: '/token',
        reply: await publicRequest(context, `${origin}/token`, { method: 'POST', headers: form, body: '' }),
      },
    ]
    if (tried.some(({ reply }) => reply.status === undefined))
      return notExercised('The default endpoints could not be reached.')
    const missing = tried.filter(({ reply }) => reply.status === 404 || reply.status === 405)
    return judged(
      missing.map(({ path, reply }) =>
        violation(reply, `There is no metadata at the root of the host, and no ${path}.`),
      ),
    )
  }),
})
