// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '@/lib/browser/session'
import type { ConnectionId, EventBody } from '@/lib/recording/events'
import type { AppId } from '@/lib/recording/keys'
import type { MessageKey } from '@/lib/recording/keys'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import { AppOpening } from './app-opening'

const SANDBOX = 'http://localhost:4319'
const URI = 'ui://shop/board.html'
const AROUND = { theme: 'light', width: 300, maxHeight: 200, locale: 'en', timeZone: 'UTC' } as const

type Read = {
  readonly mimeType?: string
  readonly csp?: object
  readonly answer?: 'error' | 'none'
  readonly on?: string
}

/** A session in which a tool with an app was called; `read` is what reading its page brings. */
const session = ({ mimeType = 'text/html;profile=mcp-app', csp, answer, on = 'c1' }: Read = {}) => {
  const t = new Transcript().connects('2025-11-25', { capabilities: { tools: {} } })
  t.sends({ id: 1, method: 'tools/list' })
  const inputSchema = { type: 'object' }
  t.receives({ id: 1, result: { tools: [{ name: 'board', inputSchema, _meta: { ui: { resourceUri: URI } } }] } }).ends()
  t.sends({ id: 2, method: 'tools/call', params: { name: 'board', arguments: { city: 'Oslo' } } })
  t.receives({ id: 2, result: { content: [], structuredContent: { flights: 3 } } }).ends()
  const views = new SessionViews()
  views.advance(t.events)
  const asked: unknown[] = []
  const recorded: Extract<EventBody, { app: AppId }>[] = []
  const contents = [{ uri: URI, mimeType, text: '<p>board</p>', ...(csp && { _meta: { ui: { csp } } }) }]
  const state = {
    connection: undefined,
    call: (method: string, params: object) => {
      asked.push([method, params])
      if (answer === 'none') return undefined
      return {
        done: Promise.resolve(answer === 'error' ? { kind: 'error' } : { kind: 'result', result: { contents } }),
      }
    },
    recordApp: () => ({
      app: 'a1' as AppId,
      connectionId: on as ConnectionId,
      record: (body: (typeof recorded)[number]) => void recorded.push(body),
    }),
  }
  const opener = { state: () => state, published: () => ({ views }) } as unknown as Pick<Session, 'state' | 'published'>
  const call = t.events.find((event) => event.type === 'http-request-sent' && event.body?.includes('Oslo') === true)!
  const exchange = `${call.seq}.0` as MessageKey
  const open = (sandbox: string | undefined) => new AppOpening(opener, { uri: URI, exchange }, sandbox, AROUND)
  return { open, asked, recorded }
}

const phases = async (app: AppOpening) => {
  await vi.waitFor(() => {
    expect(app.state().phase).not.toBe('reading')
  })
  return app.state()
}

describe('Opening an app', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('reads its page and runs it at once where it reaches nobody', async () => {
    const { open, asked, recorded } = session()
    const app = open(SANDBOX)
    const state = await phases(app)
    expect(asked).toEqual([['resources/read', { uri: URI }]])
    expect(state.phase).toBe('running')
    expect(recorded).toMatchObject([
      { type: 'app-opened', uri: URI, policy: expect.stringContaining("'none'") as unknown },
    ])
    await app.close()
    expect(recorded.at(-1)).toMatchObject({ type: 'app-closed', by: 'person' })
  })

  it('gives the app the call that it shows', async () => {
    const { open } = session()
    const state = await phases(open(SANDBOX))
    expect(state.phase === 'running' && state.run.parts.call).toMatchObject({
      id: 2,
      listed: { name: 'board' },
      arguments: { city: 'Oslo' },
      result: { structuredContent: { flights: 3 } },
    })
  })

  it('waits for a click where the app wants to reach others', async () => {
    const { open, recorded } = session({ csp: { connectDomains: ['https://api.example.com'] } })
    const app = open(SANDBOX)
    expect(await phases(app)).toMatchObject({
      phase: 'ready',
      page: { csp: { connectDomains: ['https://api.example.com'] } },
    })
    expect(recorded).toEqual([])
    app.start()
    expect(app.state().phase).toBe('running')
    expect(recorded).toMatchObject([
      { policy: expect.stringContaining('connect-src https://api.example.com') as unknown },
    ])
  })

  it('is refused where no other origin can be had, or it would be the page’s own', async () => {
    for (const sandbox of [undefined, location.origin]) {
      const { open, recorded } = session()
      const app = open(sandbox)
      expect(await phases(app)).toMatchObject({
        phase: 'refused',
        problem: { code: 'NO_SEPARATE_ORIGIN' },
        page: { html: '<p>board</p>' },
      })
      app.start()
      expect(app.state().phase).toBe('refused')
      expect(recorded).toEqual([])
    }
  })

  it.each([
    [{ mimeType: 'text/html' }, 'NO_APP'],
    [{ answer: 'error' }, 'NOT_READ'],
    [{ answer: 'none' }, 'NOT_READ'],
    [{ on: 'c2' }, 'NOT_CONNECTED'],
  ] as const)('says why there is nothing to run: %j', async (read, code) => {
    const { open, recorded } = session(read)
    expect(await phases(open(SANDBOX))).toMatchObject({ phase: 'failed', problem: { code } })
    expect(recorded).toEqual([])
  })

  it('tells of another theme or size, once each', async () => {
    const { open } = session()
    const app = open(SANDBOX)
    const state = await phases(app)
    const changed = vi.spyOn((state as Extract<typeof state, { phase: 'running' }>).run.host, 'changed')
    app.surround({ theme: 'dark' })
    app.surround({ theme: 'dark' })
    app.surround({ width: 500 })
    expect(changed).toHaveBeenCalledTimes(2)
  })
})
