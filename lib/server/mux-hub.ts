import type { Order } from '@/lib/wire/orders'
import type { WireFetch } from '@/lib/wire/types'
import { DownlinkStream } from './downlink-stream'
import { pump } from './pump'

/** A closing page's last words (ending its MCP session) still reach the server. */
const GRACE = 1000
const MAX_TABS = 64
const MAX_EXCHANGES = 1024

type Tab = { readonly stream: DownlinkStream; readonly running: Map<string, AbortController> }

/** Every tab's downlink and what runs on it. Bounded: so many tabs, so many exchanges, so many waiting bytes. */
export class MuxHub {
  private readonly tabs = new Map<string, Tab>()
  private readonly fetch: WireFetch

  constructor(fetch: WireFetch) {
    this.fetch = fetch
  }

  /** Opens a tab's downlink, in place of one it had, until `page` aborts; undefined when too many tabs are open. */
  open(name: string, page: AbortSignal): ReadableStream<Uint8Array> | undefined {
    this.tabs.get(name)?.stream.end()
    if (this.tabs.size >= MAX_TABS) return undefined
    const tab: Tab = {
      running: new Map(),
      stream: new DownlinkStream(() => {
        this.close(name, tab)
      }),
    }
    this.tabs.set(name, tab)
    tab.stream.endWith(page)
    return tab.stream.readable
  }

  /** Starts or aborts an exchange; says what became of it. */
  obey(order: Order): 'accepted' | 'unknown-tab' | 'too-many' {
    const tab = this.tabs.get(order.tab)
    if (tab === undefined) return 'unknown-tab'
    if (order.type === 'abort') {
      tab.running.get(order.id)?.abort()
      return 'accepted'
    }
    if (tab.running.size >= MAX_EXCHANGES || tab.running.has(order.id)) return 'too-many'
    const abort = new AbortController()
    tab.running.set(order.id, abort)
    void pump(this.fetch, order, abort.signal, (frame) => tab.stream.write(frame)).finally(() =>
      tab.running.delete(order.id),
    )
    return 'accepted'
  }

  /** Tells every tab that this server stops, after all that waits for them. */
  stop(): void {
    for (const { stream } of this.tabs.values()) {
      void stream.write({ type: 'shutdown' })
      stream.finish()
    }
  }

  private close(name: string, tab: Tab): void {
    if (this.tabs.get(name) === tab) this.tabs.delete(name)
    setTimeout(() => {
      for (const abort of tab.running.values()) abort.abort()
    }, GRACE).unref()
  }
}
