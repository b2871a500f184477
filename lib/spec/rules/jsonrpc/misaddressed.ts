import { carriedRequests } from '@/lib/spec/parts/http-exchanges'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'

/**
 * Tells which request a response with an unknown id must have been meant for: the only one its HTTP request carried,
 * as long as that has no answer. Give it every response; one for each connection.
 */
export const misaddressed = (): ((
  sighting: Sighting<'result' | 'error' | 'orphan' | 'message'>,
) => ClientMessage | undefined) => {
  const answered = new WeakSet<ClientMessage>()
  return (sighting) => {
    if (sighting.kind === 'result' || sighting.kind === 'error') {
      if (sighting.request) answered.add(sighting.request)
      return undefined
    }
    const [only, ...more] = carriedRequests(sighting.http)
    return only && more.length === 0 && !answered.has(only) ? only : undefined
  }
}
