import { stringAt } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import type { Seq } from '@/lib/recording/keys'
import { elicitationsIn } from './elicitations'
import { pageUrl } from './pages'

/** RFC 8414 §3 and OpenID Connect Discovery §4: where an authorization server describes itself. */
const METADATA = /\/\.well-known\/(?:oauth-authorization-server|openid-configuration)/

const endpointIn = (raw: string): string | undefined => {
  try {
    const endpoint = stringAt(JSON.parse(raw), 'authorization_endpoint')
    return endpoint !== undefined && URL.canParse(endpoint) ? placeOf(new URL(endpoint)) : undefined
  } catch {
    return undefined
  }
}

const placeOf = ({ origin, pathname }: URL): string => origin + pathname

export const elicitationUrlNotForMcpAuthorization = defineRule({
  id: 'elicitation-url-not-for-mcp-authorization',
  why: 'A client signs in to the server itself by its own means, with its own checks; a page opened by elicitation goes round them.',
  fix: 'Answer 401 where the client has to be authorized, and elicit only for what the server itself needs elsewhere.',
  example: {
    right: '"url": "https://third-party.example/connect"',
    wrong: '"url": "https://auth.this-server.example/authorize?…"',
  },
  // Only a sign of it: the same page might serve something else.
  atMost: 'should',
  on: ['frame', 'ask', 'error'],
  watch: () => {
    const endpoints = new Map<string, Seq>()
    return (sighting) => {
      if (sighting.kind === 'frame') {
        const { http, frame } = sighting
        if (http.mcp || !METADATA.test(http.url)) return undefined
        const endpoint = endpointIn(frame.raw)
        if (endpoint !== undefined) endpoints.set(endpoint, sighting.seq)
        return undefined
      }
      const pages = elicitationsIn(sighting).flatMap((elicitation) => {
        const url = pageUrl(elicitation)
        return url ? [{ place: placeOf(url), path: elicitation.path }] : []
      })
      if (pages.length === 0 || endpoints.size === 0) return undefined
      return pages.flatMap(({ place, path }) => {
        const seq = endpoints.get(place)
        const message = `The page ${place} is where this server’s own clients are authorized.`
        return seq === undefined ? [] : [{ message, path: `${path}/url`, evidence: [seq], actual: place }]
      })
    }
  },
})
