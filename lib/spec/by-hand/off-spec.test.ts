import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelope } from '@/lib/protocol/meta'
import { findingsOf } from '@/lib/testing/findings-of'
import { connectTo, type Connected } from '@/lib/testing/connected'
import { REAL_SERVERS, type RunningServer } from '@/lib/testing/real-servers'
import { Transcript } from '@/lib/testing/transcript'

type RawRequest = Parameters<Connected['connection']['raw']>[0]

const text = (message: unknown, more: Partial<RawRequest> = {}): RawRequest => ({
  headers: [],
  own: true,
  body: typeof message === 'string' ? message : JSON.stringify(message),
  ...more,
})

/** What a person may try: each of these is wrong in some way. */
const wrong = (revision: string): readonly RawRequest[] => {
  const params = revision === '2026-07-28' ? { _meta: envelope('2026-07-28', {}) } : {}
  const list = { jsonrpc: '2.0', id: 'raw-1', method: 'tools/list', params }
  return [
    text('garbage'),
    text('{"jsonrpc":"2.0","id":1,'),
    text('[]'),
    text('"text"'),
    { headers: [], own: true, body: Uint8Array.from([0xff, 0x00, 0xfe]) },
    { headers: [], own: true },
    text({ jsonrpc: '2.0', id: 'x-1', method: 'no/such', params }),
    text({ jsonrpc: '1.0', id: 'x-2', method: 'tools/list', params }),
    text({ jsonrpc: '2.0', id: null, method: 'tools/list', params }),
    text({ jsonrpc: '2.0', id: 'x-3', method: 'tools/call', params: { ...params, name: 7 } }),
    text([{ ...list, id: 'b-1' }, { ...list, id: 'b-2' }, 3]),
    text({ jsonrpc: '2.0', id: 'nobody-asked', result: {} }),
    text({ jsonrpc: '2.0', method: 'notifications/no/such' }),
    text({ ...list, id: 'h-1' }, { own: false }),
    text({ ...list, id: 'h-2' }, { headers: [['Content-Type', 'text/plain']] }),
    text({ ...list, id: 'h-3' }, { headers: [['MCP-Protocol-Version', '1999-01-01']] }),
    text({ ...list, id: 'h-4' }, { without: ['Accept', 'Mcp-Method', 'Mcp-Session-Id'] }),
    text({ ...list, id: 'h-5' }, { headers: [['Origin', 'http://evil.test']] }),
    text({ ...list, id: 'h-6' }, { method: 'PUT' }),
    text(list),
    text(list),
    text({
      jsonrpc: '2.0',
      id: 'x-4',
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
    }),
  ]
}

describe.each(REAL_SERVERS)('$name', ({ start, revisions }) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())

  it.each(revisions.slice(-2))('is not blamed for what the person sends, on %s', async (version) => {
    const { url, fetch } = server
    const { connection, recording } = await connectTo(fetch, { url, version })
    await connection.refreshCatalog()
    const before = findingsOf(recording.events)
    const sent = wrong(connection.revision)
    for (const request of sent) {
      const { done, abort } = connection.raw(request)
      const late = setTimeout(abort, 300)
      await done.catch(() => undefined)
      clearTimeout(late)
    }
    // The connection is still good.
    await connection.call('tools/list', {}).done
    await connection.close()
    expect(recording.events.filter((event) => 'byHand' in event)).toHaveLength(sent.length)
    expect(findingsOf(recording.events)).toEqual(before)
  })
})

describe('What comes of a request made by hand', () => {
  const bad = { id: 'raw-1', error: { code: 'EOOPS', message: 'no' } }
  const listing = (id: string, method = 'tools/list') => ({ id, method, params: {} })
  const session = (message: object | string, headers: readonly (readonly [string, string])[] = OWN) => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(message as never, { headers, byHand: {} })
    t.receives(bad)
    return findingsOf(t.events)
  }

  it('is judged where a client may send it', () => {
    expect(session(listing('raw-1'))).toContain('jsonrpc-error-code-integer')
  })

  it('is not where none would', () => {
    expect(session(listing('raw-1', 'no/such'))).toEqual([])
    expect(session('garbage')).toEqual([])
    expect(session(listing('raw-1'), [...OWN, ['MCP-Protocol-Version', '1999-01-01']])).toEqual([])
  })

  it('is judged where Parley sent it, whatever it was', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends(listing('raw-1', 'no/such'))
    t.receives(bad)
    expect(findingsOf(t.events)).toContain('jsonrpc-error-code-integer')
  })
})

const OWN = [
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json, text/event-stream'],
] as const
