import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { failed, judged } from '@/lib/spec/probing/verdict'
import { isSecure } from './urls'
import { judgingResource } from './resource-metadata'

/** Findings about one list. */
const MOST = 3

export const authPrmAuthorizationServers = defineProbe({
  id: 'auth-prm-authorization-servers',
  risk: 'safe',
  why: 'A client with nobody to ask for a token is locked out.',
  fix: 'List at least one authorization server, by its issuer, in authorization_servers.',
  example: { right: '"authorization_servers": ["https://auth.example.com"]', wrong: '"authorization_servers": []' },
  sends: ['GET of the metadata of the resource'],
  run: judgingResource(({ reply, document }) => {
    const servers = document['authorization_servers']
    if (!Array.isArray(servers) || servers.length === 0)
      return failed(violation(reply, `authorization_servers is ${Array.isArray(servers) ? 'empty' : named(servers)}.`))
    const wrong = servers.filter((entry) => !isSecure(entry)).slice(0, MOST)
    return judged(
      wrong.map((entry) => violation(reply, `The authorization server ${named(entry)} is no URL of https.`)),
    )
  }),
})
