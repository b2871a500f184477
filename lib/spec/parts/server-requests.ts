import { isObject } from '@/lib/protocol/json'
import { idKey, type RequestId } from '@/lib/protocol/jsonrpc'
import type { Seq } from '@/lib/recording/keys'
import type { Sighting } from '@/lib/spec/sightings'

/** What has to be seen to know which requests of the server (legacy) wait for an answer. */
export const SERVER_REQUEST_SIGHTINGS = ['request', 'notification', 'ended'] as const

type ServerRequestSighting = Sighting<(typeof SERVER_REQUEST_SIGHTINGS)[number]>

export type ServerRequest = {
  readonly id: RequestId
  readonly method: string
  readonly params: unknown
  readonly seq: Seq
  /** When our answer had reached the server, in milliseconds; undefined while it waits. */
  answeredAt?: number
  /** When the server took it back. */
  cancelledAt?: number
}

/** Neither answered nor taken back. */
export const isWaiting = ({ answeredAt, cancelledAt }: ServerRequest): boolean =>
  answeredAt === undefined && cancelledAt === undefined

/** The id that a cancellation names, as it stands; undefined for other sightings and for one that names none. */
export const cancelledId = (sighting: ServerRequestSighting): RequestId | undefined => {
  if (sighting.kind !== 'notification' || sighting.method !== 'notifications/cancelled') return undefined
  const id = isObject(sighting.params) ? sighting.params['requestId'] : undefined
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/** The requests of one server, by id. */
export class ServerRequests {
  private readonly byId = new Map<string, ServerRequest>()

  /** Call after judging the sighting: a cancellation is judged by what was before it. */
  see(sighting: ServerRequestSighting): void {
    if (sighting.kind === 'request') {
      const { id, method, params, seq } = sighting
      this.byId.set(idKey(id), { id, method, params, seq })
    } else if (sighting.kind === 'notification') {
      const id = cancelledId(sighting)
      const request = id === undefined ? undefined : this.get(id)
      if (request) request.cancelledAt ??= sighting.at
    } else this.delivered(sighting)
  }

  get(id: RequestId): ServerRequest | undefined {
    return this.byId.get(idKey(id))
  }

  /** An answer counts once the server has taken it: until then it cannot know of it. */
  private delivered({ http, how, at }: Sighting<'ended'>): void {
    if (how !== 'complete' || http.status === undefined || http.status >= 300) return
    for (const { kind, id } of http.carried) {
      const request = kind === 'response' && id !== undefined ? this.get(id) : undefined
      if (request) request.answeredAt ??= at
    }
  }
}
