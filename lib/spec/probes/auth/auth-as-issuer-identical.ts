import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { judgingIssuers } from './server-metadata'

export const authAsIssuerIdentical = defineProbe({
  id: 'auth-as-issuer-identical',
  risk: 'safe',
  why: 'A client that takes metadata of another issuer sends its code where an attacker wants it.',
  fix: 'Set issuer to the very text by which the resource names the server, slash for slash.',
  example: {
    right: 'authorization_servers: ["https://auth.example.com"]\nissuer: "https://auth.example.com"',
    wrong: 'authorization_servers: ["https://auth.example.com"]\nissuer: "https://auth.example.com/"',
  },
  sends: ['GET of the metadata of up to three authorization servers'],
  run: judgingIssuers((found) => {
    const wrong = found.filter(({ issuer, document }) => document['issuer'] !== issuer)
    return judged(
      wrong.map(({ issuer, reply, document }) => {
        const actual = document['issuer']
        const values = { actual: typeof actual === 'string' ? actual : null, expected: issuer }
        return violation(reply, `The metadata of ${named(issuer)} has the issuer ${named(actual)}.`, values)
      }),
    )
  }),
})
