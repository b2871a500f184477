import { headerValue } from '@/lib/protocol/headers'
import type { EventBody } from '@/lib/recording/events'
import { BRIDGE_HEADER } from '@/lib/protocol/bridge'
import { drain } from '@/lib/wire/drain'
import type { TappedFetch } from '@/lib/wire/tap'

/** Milliseconds a failed handshake waits for what the command said before it ended. */
const LAST_WORDS = 1000

type Deps = {
  readonly url: URL
  readonly fetch: TappedFetch
  /** Fires when the connection closes. */
  readonly closing: AbortSignal
}

/**
 * What a bridged command says besides its messages (stderr, its end): each response of `parley bridge` names the stream,
 * which is read until the connection closes, so that it is on the recording.
 */
export class SideStreams {
  private readonly open = new Map<string, Promise<unknown>>()
  private readonly stop = new AbortController()
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.deps = deps
    deps.closing.addEventListener('abort', () => {
      this.stop.abort()
    })
  }

  observe(event: EventBody): void {
    if (event.type !== 'http-response-received') return
    const { url, fetch } = this.deps
    const { signal } = this.stop
    const path = headerValue(event.headers, BRIDGE_HEADER)
    if (path === undefined || signal.aborted || !URL.canParse(path, url)) return
    const target = new URL(path, url)
    // Another origin would be sent this one's headers.
    if (target.origin !== url.origin || this.open.has(target.href)) return
    const headers = [['Accept', 'text/event-stream']] as const
    const reading = Promise.resolve()
      .then(() => fetch({ url: target.href, method: 'GET', headers, signal }))
      .then(drain)
      .catch(() => undefined)
    this.open.set(target.href, reading)
  }

  /** Waits for the streams to end, but not long: the command may live on. Then none is read any more. */
  async lastWords(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise((resolve) => (timer = setTimeout(resolve, LAST_WORDS)))
    await Promise.race([Promise.all(this.open.values()), late])
    clearTimeout(timer)
    this.stop.abort()
  }
}
