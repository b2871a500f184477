import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { failed, passed } from '@/lib/spec/probing/verdict'
import { httpUrl } from './urls'
import { subjectOfPlace, judgingResource } from './resource-metadata'

/** Metadata at the root may be about everything below a path. */
const isAncestor = (resource: string, endpoint: string): boolean =>
  httpUrl(resource)?.origin === new URL(endpoint).origin &&
  (endpoint === resource || endpoint.startsWith(resource.endsWith('/') ? resource : `${resource}/`))

export const authPrmResourceMatches = defineProbe({
  id: 'auth-prm-resource-matches',
  risk: 'safe',
  why: 'A client refuses metadata about another resource: it could have been put there to steal its token.',
  fix: 'Set resource to the very URL of your MCP endpoint, with its path and without a slash more.',
  example: { right: '"resource": "https://example.com/mcp"', wrong: '"resource": "http://example.com/mcp/"' },
  sends: ['GET of the metadata of the resource'],
  run: judgingResource(({ url, reply, document }, { facts }) => {
    const { resource } = document
    const endpoint = new URL(facts.url)
    const bare = `${endpoint.origin}${endpoint.pathname}`
    const root = subjectOfPlace(url) === endpoint.origin
    const right =
      resource === facts.url ||
      resource === bare ||
      (endpoint.pathname === '/' && resource === endpoint.origin) ||
      (root && typeof resource === 'string' && isAncestor(resource, bare))
    if (right) return passed()
    const message = `The metadata is about ${named(resource)}, and not about ${named(bare)}.`
    return failed(violation(reply, message, { actual: typeof resource === 'string' ? resource : null, expected: bare }))
  }),
})
