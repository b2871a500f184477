import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { judgingIssuers } from './server-metadata'

export const authAsPkceAdvertised = defineProbe({
  id: 'auth-as-pkce-advertised',
  risk: 'safe',
  why: 'A client must not go on where it cannot protect its code; without this member it has to assume that it cannot.',
  fix: 'Support PKCE and list S256 in code_challenge_methods_supported.',
  example: {
    right: '"code_challenge_methods_supported": ["S256"]',
    wrong: '"code_challenge_methods_supported": ["plain"]',
  },
  sends: ['GET of the metadata of up to three authorization servers'],
  run: judgingIssuers((found) => {
    const wrong = found.flatMap((one) => {
      const methods = one.document['code_challenge_methods_supported']
      return Array.isArray(methods) && methods.includes('S256') ? [] : [{ ...one, missing: methods === undefined }]
    })
    return judged(
      wrong.map(({ issuer, reply, missing }) =>
        violation(
          reply,
          `The metadata of ${named(issuer)} has ${missing ? 'no code_challenge_methods_supported' : 'no S256 among its methods'}.`,
        ),
      ),
    )
  }),
})
