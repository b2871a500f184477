import { ADVERTISE_ALL, clientCapabilities } from '@/lib/protocol/capabilities'
import type { HeaderList } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import type { ConnectionView } from '@/lib/views/types'
import type { Peer } from '@/lib/spec/sightings'

/** What decides whether a probe means anything to a server. */
export type ProbePeer = Pick<Peer, 'url' | 'revision' | 'era' | 'transport' | 'capabilities'>

/** The server to be probed, as the person's own connection got to know it. */
export type ProbeFacts = ProbePeer & {
  readonly serverInfo?: { readonly name: string; readonly title?: string; readonly version?: string }
  /** What the person adds to every request, such as Authorization. */
  readonly headers: HeaderList
  /** Client capabilities that probes declare unless they say otherwise. */
  readonly declared: JsonObject
}

/** What the handshake of a connection settled; undefined while (or when) it has not. */
export const factsOf = (view: ConnectionView, headers: HeaderList): ProbeFacts | undefined => {
  const { url, era, revision, transport, capabilities = {}, serverInfo } = view
  if (era === undefined || revision === undefined || transport === undefined) return undefined
  return {
    url,
    era,
    revision,
    transport,
    capabilities,
    headers,
    declared: clientCapabilities(ADVERTISE_ALL, revision),
    ...(serverInfo && { serverInfo }),
  }
}
