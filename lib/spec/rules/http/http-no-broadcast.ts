import { stringAt } from '@/lib/protocol/json'
import { idKey } from '@/lib/protocol/jsonrpc'
import type { Seq } from '@/lib/recording/keys'
import { isEventStream, isResumption, isStandalone, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import type { Http, Sighting } from '@/lib/spec/sightings'

/** Milliseconds within which the same news on two streams is one message, sent twice. */
const WINDOW = 1000

/** Notifications that say the same by being the same; two calls may well log the same words. */
const NEWS = new Set([
  'notifications/tools/list_changed',
  'notifications/resources/list_changed',
  'notifications/prompts/list_changed',
  'notifications/resources/updated',
])

const keyOf = (sighting: Sighting<'request' | 'notification'>): string | undefined => {
  const { kind, method, params } = sighting
  if (kind === 'request') return `${idKey(sighting.id)} ${method}`
  return NEWS.has(method) ? `${method} ${stringAt(params, 'uri') ?? ''}` : undefined
}

type Sent = { readonly http: Http; readonly seq: Seq; readonly at: number; readonly standalone: boolean }

export const httpNoBroadcast = defineRule({
  id: 'http-no-broadcast',
  why: 'A client that gets a message twice acts on it twice: two questions to the person, two refreshes.',
  fix: 'Choose one of the client’s streams for each message.',
  example: {
    right: 'GET stream: {"id": 7, "method": "roots/list", …}',
    wrong: 'GET stream: {"id": 7, "method": "roots/list", …}\nPOST stream: {"id": 7, "method": "roots/list", …}',
  },
  on: ['head', 'ended', 'request', 'notification'],
  appliesTo: overHttpSse,
  watch: () => {
    const open = new Set<Http>()
    const sent = new Map<string, Sent>()
    return (sighting) => {
      const { http, seq, at, peer } = sighting
      if (!http.mcp || peer.transport === 'http+sse') return undefined
      if (sighting.kind === 'head') {
        if (isEventStream(http) && isSuccess(http)) open.add(http)
        return undefined
      }
      if (sighting.kind === 'ended') {
        open.delete(http)
        return undefined
      }
      const key = keyOf(sighting)
      if (key === undefined || isResumption(http)) return undefined
      const before = sent.get(key)
      const now: Sent = { http, seq, at, standalone: isStandalone(sighting) }
      sent.set(key, now)
      if (before && before.http !== http) {
        const certain = sighting.kind === 'request' || now.standalone || before.standalone
        if (certain && at - before.at <= WINDOW)
          return [{ message: `${sighting.method} was sent on two streams.`, path: '', evidence: [before.seq] }]
      }
      // With one stream open there is no choice to be made.
      return open.size > 1 ? [] : undefined
    }
  },
})
