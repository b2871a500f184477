import { idKey, type RequestId } from '@/lib/protocol/jsonrpc'
import { named } from '@/lib/spec/parts/named'
import {
  cancelledId,
  SERVER_REQUEST_SIGHTINGS,
  type ServerRequest,
  ServerRequests,
} from '@/lib/spec/parts/server-requests'
import { defineRule } from '@/lib/spec/rule'

/** How long a cancellation may be on its way while our answer passes it. */
const GRACE_MS = 1000

const flaw = (id: RequestId, request: ServerRequest | undefined, ours: boolean, at: number): string | undefined => {
  if (!request)
    return ours ? `${named(id)} is the id of a request of the client` : `The server sent no request ${named(id)}`
  if (request.cancelledAt !== undefined) return `${request.method} (id ${named(id)}) was already cancelled`
  if (request.answeredAt === undefined || at - request.answeredAt <= GRACE_MS) return undefined
  return `${request.method} (id ${named(id)}) had been answered`
}

export const cancelOwnInFlightOnly = defineRule({
  id: 'cancel-own-in-flight-only',
  why: 'A client that obeys stops something else; one that does not shows a person a question nobody waits for.',
  fix: 'Cancel only what the server itself has asked and still waits for, by the id it gave it.',
  example: {
    right: 'elicitation/create (id "a") → notifications/cancelled {"requestId": "a"}',
    wrong: 'tools/call of the client (id 7) → notifications/cancelled {"requestId": 7} from the server',
  },
  on: [...SERVER_REQUEST_SIGHTINGS, 'sent'],
  watch: () => {
    const requests = new ServerRequests()
    const ours = new Set<string>()
    return (sighting) => {
      if (sighting.kind === 'sent') {
        const { kind, id } = sighting.client
        if (kind === 'request' && id !== undefined) ours.add(idKey(id))
        return undefined
      }
      const id = cancelledId(sighting)
      const request = id === undefined ? undefined : requests.get(id)
      const found = id === undefined ? undefined : flaw(id, request, ours.has(idKey(id)), sighting.at)
      requests.see(sighting)
      if (id === undefined) return undefined
      if (found === undefined) return []
      return [{ message: `${found}.`, path: '/params/requestId', evidence: request ? [request.seq] : [], actual: id }]
    }
  },
})
