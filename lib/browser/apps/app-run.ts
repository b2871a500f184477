import { AppHost, type AppCall, type Posted } from '@/lib/apps/app-host'
import type { AppPage } from '@/lib/apps/app-resource'
import type { AppSurroundings } from '@/lib/apps/host-context'
import { sandboxPolicy } from '@/lib/apps/sandbox-policy'
import type { Connection } from '@/lib/client/types'
import { isObject } from '@/lib/protocol/json'
import type { MessageKey } from '@/lib/recording/keys'
import type { AppRecorder } from '@/lib/browser/session-types'

type Parts = {
  readonly uri: string
  readonly page: AppPage
  /** The origin of the sandbox. */
  readonly sandbox: string
  readonly call: AppCall | undefined
  readonly exchange: MessageKey | undefined
  readonly recorder: AppRecorder
  readonly tool: (name: string) => Readonly<Record<string, unknown>> | undefined
  /** The connection that is open now: an app may only use the one it came from. */
  readonly connection: () => Connection | undefined
  readonly surroundings: () => AppSurroundings
}

const RESERVED = 'ui/notifications/sandbox-'
/** Milliseconds for the sandbox's page to come. */
const PATIENCE = 10_000

const isPosted = (value: unknown): value is Posted =>
  isObject(value) && typeof value['raw'] === 'string' && typeof value['size'] === 'number'

/** An app that was opened: its frame, the messages that come from there and go there, and their record. */
export class AppRun {
  readonly host: AppHost
  readonly src: string
  readonly parts: Parts
  private frame: Window | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: Parts) {
    const { page, sandbox, uri, exchange, recorder } = parts
    const { app, record } = recorder
    this.parts = parts
    const query = new URLSearchParams({ app: location.origin, csp: JSON.stringify(page.csp) })
    this.src = `${sandbox}/api/sandbox?${query.toString()}`
    record({
      type: 'app-opened',
      app,
      uri,
      policy: sandboxPolicy(page.csp),
      ...(exchange !== undefined && { exchange }),
    })
    this.host = new AppHost({
      csp: page.csp,
      call: parts.call,
      surroundings: parts.surroundings,
      tool: parts.tool,
      clock: () => performance.now(),
      post: (message) => this.frame?.postMessage(message, sandbox),
      record: (from, posted) => {
        record({ type: 'app-message', app, from, ...posted })
      },
      closed: (by, dropped, problem) => {
        this.detach()
        record({ type: 'app-closed', app, by, dropped, ...(problem && { problem }) })
      },
      openLink: (href) => {
        open(href, '_blank', 'noopener,noreferrer')
      },
      request: (method, params) => {
        const connection = parts.connection()
        if (connection?.id !== recorder.connectionId) return Promise.reject(new Error('Its connection is closed.'))
        const tool = typeof params['name'] === 'string' ? parts.tool(params['name']) : undefined
        return connection.call(method, params, { inputSchema: tool?.['inputSchema'] }).done
      },
    })
  }

  /** Begins to listen to the frame. The same frame again, since it was out of sight, changes nothing. */
  attach(frame: Window): void {
    if (this.frame === frame) return
    this.frame = frame
    addEventListener('message', this.heard)
    this.timer = setTimeout(() => {
      this.host.fail({
        code: 'NO_SANDBOX',
        title: 'The sandbox did not come',
        cause: `Nothing answered at ${this.parts.sandbox}.`,
        action: 'Look whether this name leads to Parley, too; PARLEY_SANDBOX_ORIGIN sets another.',
      })
    }, PATIENCE)
  }

  /** Its frame is gone. */
  gone(): void {
    this.detach()
    void this.host.close(0)
  }

  private detach(): void {
    clearTimeout(this.timer)
    removeEventListener('message', this.heard)
    this.frame = undefined
  }

  /** Only the sandbox itself is listened to: the app's page may speak to any window it can reach. */
  private readonly heard = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.frame || origin !== this.parts.sandbox || !isObject(data)) return
    const { method, params } = data
    if (method === `${RESERVED}proxy-ready`) this.load()
    else if (method === `${RESERVED}message` && isPosted(params)) this.host.receive(params)
    else if (method === `${RESERVED}dropped` && isObject(params)) this.host.drop(Number(params['count']))
  }

  private load(): void {
    clearTimeout(this.timer)
    if (this.host.state().phase !== 'loading') return
    const { html, csp } = this.parts.page
    const params = { html, sandbox: 'allow-scripts allow-forms', csp, permissions: {} }
    this.frame?.postMessage({ jsonrpc: '2.0', method: `${RESERVED}resource-ready`, params }, this.parts.sandbox)
    this.host.loaded()
  }
}
