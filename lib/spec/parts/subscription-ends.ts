import { isObject } from '@/lib/protocol/json'
import type { Seq } from '@/lib/recording/keys'
import type { ClientMessage, Http, Sighting } from '@/lib/spec/sightings'
import { isSuccess } from './http-exchanges'
import { listenOf } from './streams'

/** What has to be seen to know how subscriptions (2026-07-28) end. */
export const SUBSCRIPTION_END_SIGHTINGS = ['notification', 'result', 'error', 'gave-up', 'ended'] as const

type EndSighting = Sighting<(typeof SUBSCRIPTION_END_SIGHTINGS)[number]>

/** A subscription whose stream the server closed, and how it said so before. */
type SubscriptionEnd = {
  readonly listen: ClientMessage
  /** The response to the request. */
  readonly answered: Seq | undefined
  readonly cancelled: Seq | undefined
}

/** Watches the subscriptions of one connection. */
export class SubscriptionEnds {
  private readonly begun = new WeakSet<Http>()
  private readonly cancelledByUs = new WeakSet<ClientMessage>()
  private readonly answered = new WeakMap<ClientMessage, Seq>()
  private readonly cancelled = new WeakMap<ClientMessage, Seq>()

  /** The end of a subscription by the server; undefined for all else, such as a stream that was cut or closed by us. */
  see(sighting: EndSighting): SubscriptionEnd | undefined {
    if (sighting.kind === 'gave-up') this.gaveUp(sighting)
    else if (sighting.kind === 'notification') this.notified(sighting)
    else if (sighting.kind !== 'ended') {
      if (sighting.request?.method === 'subscriptions/listen') this.answered.set(sighting.request, sighting.seq)
    } else return this.ended(sighting)
    return undefined
  }

  private gaveUp({ request, why }: Sighting<'gave-up'>): void {
    // One that failed did so because its stream ended.
    if (why === 'cancelled') this.cancelledByUs.add(request)
  }

  private notified({ http, method, params, seq }: Sighting<'notification'>): void {
    const listen = listenOf(http)
    if (!listen) return
    this.begun.add(http)
    if (method === 'notifications/cancelled' && isObject(params) && params['requestId'] === listen.id)
      this.cancelled.set(listen, seq)
  }

  private ended({ http, how }: Sighting<'ended'>): SubscriptionEnd | undefined {
    const listen = listenOf(http)
    const byServer = how === 'complete' && isSuccess(http) && this.begun.has(http)
    if (!listen || !byServer || (this.cancelledByUs.has(listen) && !this.answered.has(listen))) return undefined
    return { listen, answered: this.answered.get(listen), cancelled: this.cancelled.get(listen) }
  }
}
