import { isObject, objectAt } from '@/lib/protocol/json'
import { carriedRequests, isEventStream, nameOf } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import type { Verdict } from '@/lib/spec/rule'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'

/** News about the server as a whole, never about a request. */
const GENERAL = new Set([
  'notifications/tools/list_changed',
  'notifications/resources/list_changed',
  'notifications/prompts/list_changed',
  'notifications/resources/updated',
  'notifications/subscriptions/acknowledged',
])

/** Requests whose streams are there for other things than themselves. */
const FOR_OTHERS = new Set(['subscriptions/listen', 'tasks/result', 'tasks/get'])

const stray = (what: string, request: ClientMessage, path: string): Verdict => [
  { message: `${what} came on the stream of ${nameOf(request)}.`, path, evidence: [request.message.seq] },
]

/** Whether a notification on the event stream of a POST concerns what was posted, as far as it shows. */
export const concernsItsStream = ({ http, peer, method, params }: Sighting<'notification'>): Verdict => {
  const requests = peer.transport === 'http+sse' ? [] : carriedRequests(http)
  const [request] = requests
  if (!request || !isEventStream(http) || requests.some((one) => FOR_OTHERS.has(one.method ?? ''))) return undefined
  if (GENERAL.has(method)) return stray(method, request, '/method')
  if (method === 'notifications/message') return []
  if (method !== 'notifications/progress' || !isObject(params) || params['progressToken'] === undefined)
    return undefined
  const token = params['progressToken']
  if (requests.some((one) => objectAt(one.params, '_meta')?.['progressToken'] === token)) return []
  const what = `Progress with the token ${named(token)}, which is not that request’s,`
  return stray(what, request, '/params/progressToken')
}
