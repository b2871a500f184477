import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import type { Sighting } from '@/lib/spec/sightings'

/** RFC 8414 and OpenID Connect Discovery, at the root or with the issuer's path before or after. */
const PLACES = ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration']
/** Characters of a document that is still read. */
const LONGEST = 262_144

const parsed = (text: string): unknown => {
  if (text.length > LONGEST || jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The metadata of an authorization server, when that is what arrived. */
export const authorizationServerMetadata = ({
  frame,
  http,
}: Sighting<'frame'>): Readonly<Record<string, unknown>> | undefined => {
  if (http.verb !== 'GET' || http.status !== 200 || frame.source !== 'body' || frame.encoding !== 'utf8')
    return undefined
  if (!URL.canParse(http.url) || !PLACES.some((place) => new URL(http.url).pathname.includes(place))) return undefined
  const document = parsed(frame.raw)
  return isObject(document) ? document : undefined
}
