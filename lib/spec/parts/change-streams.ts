import { isObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { HttpId } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { Sighting } from '@/lib/spec/sightings'

/** The member of a subscription's filter for each kind of list (2026-07-28, subscriptions). */
const FILTERS = {
  tools: 'toolsListChanged',
  resources: 'resourcesListChanged',
  prompts: 'promptsListChanged',
} as const

export type ChangingList = keyof typeof FILTERS

const isEventStream = ({ http }: Sighting<'head'>): boolean =>
  http.mcp && http.status === 200 && http.type === 'text/event-stream'

/** The streams by which a server can tell that a list has changed, while they are open. */
export class ChangeStreams {
  private readonly list: ChangingList
  private readonly open = new Map<HttpId, Seq>()

  constructor(list: ChangingList) {
    this.list = list
  }

  see(sighting: Sighting): void {
    const { kind, seq, peer } = sighting
    if (kind === 'ended') this.open.delete(sighting.http.id)
    // Legacy: the stream that a GET opens. Modern: the stream of a subscription to this list, once granted.
    else if (kind === 'head' && peer.era === 'legacy' && sighting.http.verb === 'GET' && isEventStream(sighting))
      this.open.set(sighting.http.id, seq)
    else if (kind === 'notification' && sighting.method === 'notifications/subscriptions/acknowledged') {
      const granted = isObject(sighting.params) ? sighting.params['notifications'] : undefined
      if (isObject(granted) && granted[FILTERS[this.list]] === true) this.open.set(sighting.http.id, seq)
    }
  }

  /** The one that has been open since before an event. */
  openSince(seq: Seq): Seq | undefined {
    for (const opened of this.open.values()) if (opened < seq) return opened
    return undefined
  }
}

/** What a list may rightly depend on besides time: who asks, and as what kind of client. */
export const askerOf = ({ request }: Pick<Sighting<'result'>, 'request'>): string =>
  JSON.stringify([
    request.http.requestHeaders.filter(([name]) => /^(?:authorization|cookie|mcp-session-id)$/i.test(name)),
    isObject(request.params) && isObject(request.params['_meta'])
      ? request.params['_meta'][META.clientCapabilities]
      : undefined,
  ])
