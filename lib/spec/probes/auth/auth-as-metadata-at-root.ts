import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { lookFor } from './public-request'
import { whereGuarded } from './gate'
import { issuersOf } from './server-metadata'

const WELL_KNOWN = '/.well-known/oauth-authorization-server'

export const authAsMetadataAtRoot = defineProbe({
  id: 'auth-as-metadata-at-root',
  risk: 'safe',
  why: 'A client of 2025-03-26 leaves out the path of the endpoint when it looks for the metadata.',
  fix: 'Serve the metadata at /.well-known/oauth-authorization-server, whatever the path of the endpoint.',
  example: {
    right: 'https://example.com/.well-known/oauth-authorization-server',
    wrong: 'https://example.com/.well-known/oauth-authorization-server/mcp',
  },
  sends: [
    'GET of /.well-known/oauth-authorization-server at the root of the host',
    'Where there is none: GET of the same with the path of the endpoint',
  ],
  run: whereGuarded(async (gate, context) => {
    const [own] = await issuersOf(context, gate)
    if (own?.found) return passed()
    const { origin, pathname } = new URL(context.facts.url)
    const places = [`${origin}${WELL_KNOWN}${pathname}`, `${origin}${pathname.replace(/\/$/, '')}${WELL_KNOWN}`]
    const { found } = await lookFor(context, places)
    if (!found) return notExercised('There is no metadata, neither at the root of the host nor below it.')
    return failed(violation(found.reply, `The metadata is at ${named(found.url)}, and not at the root of the host.`))
  }),
})
