// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readAppPage, type AppPage } from '@/lib/apps/app-resource'
import type { ConnectionId, EventBody } from '@/lib/recording/events'
import type { AppId } from '@/lib/recording/keys'
import { quietConnection } from '@/lib/testing/quiet-connection'
import { AppRun } from './app-run'

const SANDBOX = 'http://localhost:4319'
const URI = 'ui://shop/board.html'

const PAGE = readAppPage(
  { contents: [{ uri: URI, mimeType: 'text/html;profile=mcp-app', text: '<p>board</p>' }] },
  URI,
  [],
) as AppPage

/** An app that was opened, and the window of its sandbox. */
const opened = (open = 'c1') => {
  const sandbox = document.body.appendChild(document.createElement('iframe')).contentWindow!
  const posted: unknown[] = []
  vi.spyOn(sandbox, 'postMessage').mockImplementation(((message: unknown, origin: unknown) => {
    posted.push([message, origin])
  }) as Window['postMessage'])
  const recorded: Extract<EventBody, { app: AppId }>[] = []
  const called: string[] = []
  const run = new AppRun({
    uri: URI,
    page: PAGE,
    sandbox: SANDBOX,
    call: undefined,
    exchange: undefined,
    recorder: {
      app: 'a1' as AppId,
      connectionId: 'c1' as ConnectionId,
      record: (body) => void recorded.push(body),
    },
    tool: (name) => (name === 'more' ? {} : undefined),
    connection: () => ({
      ...quietConnection(open as ConnectionId),
      call: (method) => {
        called.push(method)
        const value = { jsonrpc: '2.0', id: 'p9', result: {} }
        const done = Promise.resolve({ kind: 'result' as const, id: 'p9', result: {}, value })
        return { requestId: 'p9', done, cancel: () => undefined }
      },
    }),
    surroundings: () => ({ theme: 'light', width: 300, maxHeight: 200, locale: 'en', timeZone: 'UTC' }),
  })
  const says = (data: unknown, source: Window = sandbox, origin = SANDBOX): void => {
    dispatchEvent(new MessageEvent('message', { data, source, origin }))
  }
  const app = (message: unknown, ...from: [Window?, string?]): void => {
    const raw = JSON.stringify(message)
    says({ method: 'ui/notifications/sandbox-message', params: { raw, size: raw.length } }, ...from)
  }
  const comes = (): void => {
    says({ method: 'ui/notifications/sandbox-proxy-ready', params: {} })
  }
  const types = (): string[] => recorded.map(({ type }) => type)
  return { run, sandbox, posted, recorded, types, called, says, app, comes }
}

describe('An app that was opened', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('gets its page once its sandbox has come, at the sandbox’s origin only, and once', () => {
    const { run, sandbox, posted, comes, types } = opened()
    expect(run.src).toContain(`${SANDBOX}/api/sandbox?app=${encodeURIComponent(location.origin)}`)
    run.attach(sandbox)
    expect(posted).toEqual([])
    comes()
    comes()
    expect(posted).toEqual([
      [
        expect.objectContaining({
          method: 'ui/notifications/sandbox-resource-ready',
          params: expect.objectContaining({ html: '<p>board</p>', permissions: {} }) as unknown,
        }),
        SANDBOX,
      ],
    ])
    expect(types()).toEqual(['app-opened'])
    run.gone()
  })

  it('is heard through its sandbox only', () => {
    const { run, sandbox, app, comes, says, types } = opened()
    run.attach(sandbox)
    comes()
    const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
    app(ping, window)
    app(ping, sandbox, 'null')
    app(ping, sandbox, location.origin)
    says('not even an object')
    says({ method: 'ui/notifications/sandbox-message', params: { raw: 7 } })
    expect(types()).toEqual(['app-opened'])
    app(ping)
    expect(types()).toEqual(['app-opened', 'app-message', 'app-message'])
    says({ method: 'ui/notifications/sandbox-dropped', params: { count: 3 } })
    expect(run.host.state().dropped).toBe(3)
    run.gone()
  })

  it('says so when no sandbox comes', () => {
    const { run, sandbox, recorded } = opened()
    run.attach(sandbox)
    vi.advanceTimersByTime(10_000)
    expect(run.host.state()).toMatchObject({ phase: 'closed', problem: { code: 'NO_SANDBOX' } })
    expect(recorded.at(-1)).toMatchObject({ type: 'app-closed', by: 'parley' })
  })

  it('goes on where its session was out of sight', () => {
    const { run, sandbox, app, comes, types } = opened()
    run.attach(sandbox)
    comes()
    vi.advanceTimersByTime(9000)
    run.attach(sandbox)
    vi.advanceTimersByTime(60_000)
    expect(run.host.state().phase).toBe('starting')
    app({ jsonrpc: '2.0', id: 1, method: 'ping' })
    expect(types()).toEqual(['app-opened', 'app-message', 'app-message'])
    run.gone()
  })

  it('ends with its frame, and is not heard after', () => {
    const { run, sandbox, app, comes, types } = opened()
    run.attach(sandbox)
    comes()
    app({ jsonrpc: '2.0', method: 'ui/notifications/initialized' })
    run.gone()
    app({ jsonrpc: '2.0', id: 2, method: 'ping' })
    expect(types()).toEqual(['app-opened', 'app-message', 'app-closed'])
  })

  it('uses the connection that it came from, and no later one', async () => {
    for (const [open, sent, said] of [
      ['c1', ['tools/call'], '"result":{}'],
      ['c2', [], '"message":"No answer came'],
    ] as const) {
      const { run, sandbox, app, comes, called, recorded } = opened(open)
      run.attach(sandbox)
      comes()
      app({ jsonrpc: '2.0', id: 5, method: 'tools/call', params: { name: 'more' } })
      expect(called).toEqual([])
      run.host.decide(run.host.state().asks[0]!.key, true)
      await vi.advanceTimersByTimeAsync(0)
      expect(called).toEqual(sent)
      expect(recorded.at(-1)).toMatchObject({ from: 'host', raw: expect.stringContaining(said) as unknown })
      run.gone()
    }
  })
})
