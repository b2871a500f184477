import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { isSecure } from './urls'
import { judgingIssuers } from './server-metadata'

const ENDPOINTS = ['issuer', 'authorization_endpoint', 'token_endpoint', 'registration_endpoint', 'jwks_uri'] as const

export const authAsHttps = defineProbe({
  id: 'auth-as-https',
  risk: 'safe',
  why: 'Codes and tokens that go over plain HTTP belong to everybody on the way.',
  fix: 'Serve every endpoint of the authorization server over https.',
  example: {
    right: '"token_endpoint": "https://auth.example.com/token"',
    wrong: '"token_endpoint": "http://auth.example.com/token"',
  },
  sends: ['GET of the metadata of up to three authorization servers'],
  run: judgingIssuers((found) =>
    judged(
      found.flatMap(({ reply, document }) =>
        ENDPOINTS.filter((name) => document[name] !== undefined && !isSecure(document[name])).map((name) =>
          violation(reply, `${name} is ${named(document[name])}, no URL of https.`),
        ),
      ),
    ),
  ),
})
