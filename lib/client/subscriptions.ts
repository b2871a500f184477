import type { JsonObject } from '@/lib/protocol/json'
import type { Call } from './types'

type Send = (method: string, params: JsonObject) => Call

/**
 * The resources whose changes are asked for. On legacy one request each (2025-11-25, resources, subscriptions); on modern
 * each has a `subscriptions/listen` of its own, so that taking one back leaves no gap in the others.
 */
export class Subscriptions {
  private readonly open = new Map<string, Call>()
  private readonly send: Send
  private readonly modern: boolean

  constructor(send: Send, modern: boolean) {
    this.send = send
    this.modern = modern
  }

  list(): readonly string[] {
    return [...this.open.keys()]
  }

  /** Asking again for the same one replaces what was asked before. */
  add(uri: string): Call {
    const before = this.open.get(uri)
    const call = this.modern
      ? this.send('subscriptions/listen', { notifications: { resourceSubscriptions: [uri] } })
      : this.send('resources/subscribe', { uri })
    this.open.set(uri, call)
    if (this.modern) before?.cancel('Asked for anew.')
    const forget = (): void => {
      if (this.open.get(uri) === call) this.open.delete(uri)
    }
    // A stream that ended brings nothing more; a legacy subscription stands for as long as its request succeeded.
    void call.done.then(({ kind }) => {
      if (this.modern || kind === 'error') forget()
    }, forget)
    return call
  }

  /** Legacy: the request that takes it back. Modern: its stream is closed. */
  remove(uri: string): Call | undefined {
    const call = this.open.get(uri)
    this.open.delete(uri)
    if (!this.modern) return this.send('resources/unsubscribe', { uri })
    call?.cancel('Taken back by the user')
    return undefined
  }
}
