import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { judgingIssuers } from './server-metadata'

export const authAsCimdAdvertised = defineProbe({
  id: 'auth-as-cimd-advertised',
  risk: 'safe',
  why: 'A client that has its own metadata document needs no registration, but must be told that the server reads it.',
  fix: 'Support Client ID Metadata Documents and set client_id_metadata_document_supported to true.',
  example: {
    right: '"client_id_metadata_document_supported": true',
    wrong: '{"issuer": "https://auth.example.com", "registration_endpoint": …}',
  },
  sends: ['GET of the metadata of up to three authorization servers'],
  run: judgingIssuers((found) => {
    const without = found.filter(({ document }) => document['client_id_metadata_document_supported'] !== true)
    return judged(
      without.map(({ issuer, reply }) =>
        violation(reply, `${named(issuer)} does not say client_id_metadata_document_supported.`),
      ),
    )
  }),
})
