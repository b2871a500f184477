import { headerValue } from '@/lib/protocol/headers'
import { isObject } from '@/lib/protocol/json'
import { hasCredentials } from '@/lib/spec/parts/credentials'
import { bearerOf, challengesOf } from '@/lib/spec/parts/challenges'
import { isSuccess } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { defineRule, type Verdict } from '@/lib/spec/rule'
import type { Http, Sighting } from '@/lib/spec/sightings'

const LOGIN = /\/(?:[\w-]*(?:log-?in|sign-?in|sso|oauth2?|authorize)[\w-]*)(?:[/?#.]|$)/i
const REFUSED = /^(?:unauthori[sz]ed|unauthenticated|not authenticated|authentication (?:is )?required)\b/i

/** Characters of a URL or a message that are looked through. */
const LOOKED_AT = 300

/** Requests that a server answers before it knows what is wanted of whom. */
const OPENING = new Set<unknown>(['initialize', 'server/discover', 'tools/list'])

const judgedHead = (http: Http): Verdict => {
  const { status } = http
  if (status === undefined || isSuccess(http)) return undefined
  if (status === 401) return []
  const told = (how: string): Verdict => [{ message: how, evidence: [http.sentSeq], actual: status, expected: 401 }]
  if (bearerOf(challengesOf(http.headers))) return told(`A token is asked for with status ${status}.`)
  const location = status < 400 ? headerValue(http.headers, 'location')?.slice(0, LOOKED_AT) : undefined
  return location !== undefined && LOGIN.test(location)
    ? told(`The request is sent to ${named(location)} with status ${status}.`)
    : undefined
}

const judgedError = ({ error, method, http }: Sighting<'error'>): Verdict => {
  const message = isObject(error) ? error['message'] : undefined
  if (!isSuccess(http) || !OPENING.has(method) || typeof message !== 'string') return undefined
  if (!REFUSED.test(message.slice(0, LOOKED_AT))) return undefined
  const told = `A token is asked for in an error (${named(message)}) with status ${http.status ?? 0}.`
  return [{ message: told, path: '/error', evidence: [http.sentSeq] }]
}

export const auth401WhenRequired = defineRule({
  id: 'auth-401-when-required',
  why: 'A client starts to log in at a 401 and at nothing else: a page or an error leaves it outside.',
  fix: 'Answer requests without a valid token with 401 Unauthorized and a WWW-Authenticate header.',
  example: {
    right: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer resource_metadata="https://…"',
    wrong: 'HTTP/1.1 302 Found\nLocation: /login',
  },
  on: ['head', 'error'],
  check: (sighting) => {
    const { http } = sighting
    if (!http.mcp) return undefined
    const verdict = sighting.kind === 'head' ? judgedHead(http) : judgedError(sighting)
    return verdict === undefined || hasCredentials(http) ? undefined : verdict
  },
})
