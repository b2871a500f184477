import type { Violation } from '@/lib/spec/rule'
import type { Peer, Sighting } from '@/lib/spec/sightings'
import { isSuccess } from '@/lib/spec/parts/http-exchanges'

const ABOUT_VERSION = /protocol[ _-]?version/i

/** Characters of a refusal that are looked through. */
const LOOKED_AT = 2000

/** Whether MCP-Protocol-Version has a say in it: a message to the MCP endpoint after the handshake. */
const afterHandshake = ({ http, peer }: { readonly http: Sighting<'head'>['http']; readonly peer: Peer }): boolean =>
  http.mcp &&
  http.verb === 'POST' &&
  peer.transport === 'streamable-http' &&
  !http.carried.some(({ method }) => method === 'initialize')

/** Whether a request was served (empty), or refused with 400 over its version; undefined where it is neither. */
export const versionRefused = (
  sighting: Sighting<'head' | 'frame'>,
  told: (status: number) => Omit<Violation, 'evidence' | 'actual'>,
): readonly Violation[] | undefined => {
  const { http } = sighting
  if (!afterHandshake(sighting)) return undefined
  if (sighting.kind === 'head') return isSuccess(http) ? [] : undefined
  if (http.status !== 400 || !ABOUT_VERSION.test(sighting.frame.raw.slice(0, LOOKED_AT))) return undefined
  return [{ ...told(http.status), evidence: [http.sentSeq], actual: http.status }]
}
