import { headerValue } from '@/lib/protocol/headers'
import { isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import type { Http, Peer } from '@/lib/spec/sightings'

const ABOUT_VERSION = /protocol[ _-]?version/i

/** Characters of a refusal that are looked through. */
const LOOKED_AT = 2000

/** It names the negotiated revision, after the handshake. */
const namesNegotiated = (http: Http, peer: Peer): boolean =>
  http.mcp &&
  peer.transport === 'streamable-http' &&
  !http.carried.some(({ method }) => method === 'initialize') &&
  headerValue(http.requestHeaders, 'mcp-protocol-version') === peer.revision

export const httpProtocolVersionHeaderAccepted = defineRule({
  id: 'http-protocol-version-header-accepted',
  why: 'Clients must name the negotiated revision with every request: a server that refuses it refuses them all.',
  fix: 'Accept in MCP-Protocol-Version each revision that initialize agrees to.',
  example: {
    right: 'MCP-Protocol-Version: 2025-06-18\n\nHTTP/1.1 200 OK',
    wrong: 'MCP-Protocol-Version: 2025-06-18\n\nHTTP/1.1 400 Bad Request\n\nUnsupported protocol version',
  },
  on: ['head', 'frame'],
  appliesTo: overHttpSse,
  check: (sighting) => {
    const { http, peer } = sighting
    if (!namesNegotiated(http, peer)) return undefined
    if (sighting.kind === 'head') return isSuccess(http) ? [] : undefined
    if (http.status !== 400 || !ABOUT_VERSION.test(sighting.frame.raw.slice(0, LOOKED_AT))) return undefined
    const message = `The negotiated ${peer.revision} in MCP-Protocol-Version is refused with 400.`
    return [{ message, evidence: [http.sentSeq], actual: 400 }]
  },
})
