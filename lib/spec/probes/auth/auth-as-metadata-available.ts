import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { toldPlaces } from './public-request'
import { issuersOf } from './server-metadata'

export const authAsMetadataAvailable = defineProbe({
  id: 'auth-as-metadata-available',
  risk: 'safe',
  why: 'Without metadata a client knows neither where to send the person, nor where to get the token.',
  fix: 'Publish RFC 8414 metadata at the well-known URL of the issuer (OpenID discovery counts from 2025-11-25 on).',
  example: {
    right:
      'GET /.well-known/oauth-authorization-server\n\nHTTP/1.1 200 OK\n\n{"issuer": "https://auth.example.com", …}',
    wrong: 'HTTP/1.1 404 Not Found',
  },
  sends: ['GET of the well-known documents of up to three authorization servers, in order, until one answers'],
  run: whereGuarded(async (gate, context) => {
    const issuers = (await issuersOf(context, gate)).filter(({ looked }) =>
      looked.some(({ reply }) => reply.status !== undefined),
    )
    if (issuers.length === 0) return notExercised('No authorization server was named that could be reached.')
    const without = issuers.filter(({ found }) => !found)
    return judged(
      without.flatMap(({ issuer, looked }) =>
        looked
          .slice(-1)
          .map(({ reply }) => violation(reply, `${named(issuer)} has no metadata at ${toldPlaces(looked)}.`)),
      ),
    )
  }),
})
