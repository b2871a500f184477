import { describe, expect, it, vi } from 'vitest'
import type { HeaderList } from '@/lib/protocol/headers'
import { envelope } from '@/lib/protocol/meta'
import { connectTo } from '@/lib/testing/connected'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { eventStream, legacyPeer, modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { WireError } from '@/lib/wire/errors'
import type { RawRequest } from './types'

type Seen = { readonly method: string; readonly headers: Headers; readonly bytes: readonly number[] }

/** A peer that shakes hands, takes down the bytes of whatever comes then, and answers 202. */
const taking = (peer: ScriptedPeer) => {
  const seen: Seen[] = []
  const state = { shaking: true }
  const fetch = handlerFetch(async (request) => {
    if (state.shaking) return peer.handle(request)
    seen.push({
      method: request.method,
      headers: request.headers,
      bytes: [...new Uint8Array(await request.arrayBuffer())],
    })
    return new Response(null, { status: 202 })
  })
  return { fetch, seen, state }
}

/** What every request of 2026-07-28 has with it. */
const META = envelope('2026-07-28', {}, undefined)

const PEERS = [
  ['legacy', legacyPeer],
  ['modern', modernPeer],
] as const

const JSON_TYPES = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

const sending = async (peer: ScriptedPeer, request: RawRequest, headers: HeaderList = []) => {
  const { fetch, seen, state } = taking(peer)
  const { connection, events } = await connectTo(fetch, { headers })
  await vi.waitFor(() => {
    // The SDK lane's own GET stream of a legacy connection is refused by then.
    expect(events('http-request-sent').length).toBe(events('http-ended').length)
  })
  state.shaking = false
  const before = events('http-request-sent').length
  const sent = connection.raw(request)
  await sent.done
  const recorded = events('http-request-sent').at(-1)!
  expect([recorded.httpId, events('http-request-sent').length]).toEqual([sent.httpId, before + 1])
  return { seen: seen.at(-1)!, recorded }
}

describe.each(PEERS)('A raw request on a %s connection', (era, peerOf) => {
  it('carries any bytes as they are, and they are recorded', async () => {
    const { seen, recorded } = await sending(peerOf(), {
      headers: [],
      own: false,
      body: Uint8Array.from([0xff, 0x00, 0x7b]),
    })
    expect(seen.bytes).toEqual([0xff, 0x00, 0x7b])
    expect(recorded).toMatchObject({ lane: 'raw', body: '/wB7', bodyEncoding: 'base64' })
  })

  it('carries text as it is, broken or not, in any HTTP method', async () => {
    const body = '{"jsonrpc": "2.0", "id": 1, "id": 2,'
    const { seen, recorded } = await sending(peerOf(), { method: 'PUT', headers: [], own: true, body })
    expect(String.fromCharCode(...seen.bytes)).toBe(body)
    expect(seen.method).toBe('PUT')
    expect(recorded.body).toBe(body)
    expect(recorded.bodyEncoding).toBeUndefined()
  })

  it('has the connection’s own headers, which the person’s replace', async () => {
    const { seen } = await sending(
      peerOf(),
      {
        headers: [
          ['content-type', 'text/plain'],
          ['X-Mine', '1'],
        ],
        own: true,
        body: '{"jsonrpc":"2.0","id":"raw-1","method":"tools/call","params":{"name":"book"}}',
      },
      [['X-Key', 'k']],
    )
    const session = { 'mcp-session-id': 'session-1', 'mcp-protocol-version': '2025-11-25' }
    const mirrored = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'book' }
    expect(Object.fromEntries(seen.headers)).toEqual({
      ...JSON_TYPES,
      ...(era === 'legacy' ? session : mirrored),
      'content-type': 'text/plain',
      'x-key': 'k',
      'x-mine': '1',
    })
  })

  it('has none of them where it is said so, but those set for the server', async () => {
    const request = { headers: [['X-Mine', '1']], own: false, body: '{}' } as const
    const { seen } = await sending(peerOf(), request, [['X-Key', 'k']])
    // A text body gets a type of its own from this test's Request.
    const { 'content-type': _, ...headers } = Object.fromEntries(seen.headers)
    expect(headers).toEqual({ 'x-key': 'k', 'x-mine': '1' })
  })

  it('leaves out what the person takes away, and has theirs instead of those set for the server', async () => {
    const request: RawRequest = {
      headers: [['x-key', 'wrong']],
      own: true,
      without: ['ACCEPT', 'X-Other', 'mcp-protocol-version'],
      body: '{"jsonrpc":"2.0","method":"notifications/initialized"}',
    }
    const { seen, recorded } = await sending(peerOf(), request, [
      ['X-Key', 'k'],
      ['X-Other', 'o'],
    ])
    const rest = era === 'legacy' ? { 'mcp-session-id': 'session-1' } : { 'mcp-method': 'notifications/initialized' }
    expect(Object.fromEntries(seen.headers)).toEqual({
      'content-type': 'application/json',
      'x-key': 'wrong',
      ...rest,
    })
    expect(recorded.byHand).toEqual({})
  })

  it('is shown beforehand as it will be', async () => {
    const { fetch } = taking(peerOf())
    const { connection, events } = await connectTo(fetch, { headers: [['X-Key', 'k']] })
    const request: RawRequest = { method: 'DELETE', headers: [['X-Mine', '1']], own: true, without: ['x-key'] }
    const preview = connection.rawPreview(request)
    expect(preview.headers.map(([name]) => name)).toEqual(
      era === 'legacy' ? ['Mcp-Session-Id', 'MCP-Protocol-Version', 'X-Mine'] : ['MCP-Protocol-Version', 'X-Mine'],
    )
    expect(events('http-request-sent').some(({ method }) => method === 'DELETE')).toBe(false)
    connection.raw(request)
    expect(events('http-request-sent').at(-1)).toMatchObject(preview)
  })

  it('is a call like any other once its response is read, and its id is the person’s', async () => {
    const peer = peerOf()
    peer.on('tools/list', ({ message }) => result(message['id'], { tools: [] }))
    const { connection, recording } = await connectTo(peer.fetch)
    await connection.raw({
      headers: [],
      own: true,
      body: '{"jsonrpc":"2.0","id":"raw-1","method":"tools/list"}',
    }).done
    const exchange = viewsOf(recording.events).exchangeFor(connection.id, 'raw-1')
    expect(exchange).toMatchObject({ method: 'tools/list', status: 'complete' })
  })

  it('can be given up', async () => {
    const peer = peerOf()
    const { response } = eventStream()
    peer.on('tools/list', () => response)
    const { connection, events } = await connectTo(peer.fetch)
    const sent = connection.raw({ headers: [], own: true, body: '{"jsonrpc":"2.0","id":"r","method":"tools/list"}' })
    await vi.waitFor(() => {
      expect(events('http-response-received').some(({ httpId }) => httpId === sent.httpId)).toBe(true)
    })
    sent.abort()
    await expect(sent.done).rejects.toMatchObject({ name: 'AbortError' })
    expect(events('http-ended').find(({ httpId }) => httpId === sent.httpId)).toMatchObject({ how: 'aborted' })
  })

  it('ends with its connection', async () => {
    const peer = peerOf()
    peer.on('tools/list', () => eventStream().response)
    const { connection } = await connectTo(peer.fetch)
    const sent = connection.raw({ headers: [], own: true, body: '{"jsonrpc":"2.0","id":"r","method":"tools/list"}' })
    await connection.close()
    await expect(sent.done).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('says why it did not arrive', async () => {
    const peer = peerOf()
    const state = { up: true }
    const { connection, events } = await connectTo((request) =>
      state.up ? peer.fetch(request) : Promise.reject(new WireError('ECONNREFUSED', 'connect ECONNREFUSED')),
    )
    state.up = false
    const sent = connection.raw({ headers: [], own: true, body: 'garbage' })
    await expect(sent.done).rejects.toMatchObject({ problem: { code: 'ECONNREFUSED' } })
    expect(events('http-ended').at(-1)).toMatchObject({ how: 'failed', httpId: sent.httpId })
  })
})

it('What a server asks on the stream of a raw request waits for the person (legacy)', async () => {
  const peer = legacyPeer()
  const { stream, response } = eventStream()
  peer.on('tools/call', () => response)
  const { connection, asked, recording } = await connectTo(peer.fetch)
  const sent = connection.raw({ headers: [], own: true, body: '{"jsonrpc":"2.0","id":"raw-1","method":"tools/call"}' })
  stream.message({ jsonrpc: '2.0', id: 7, method: 'roots/list' })
  const ask = await asked()
  expect(ask).toMatchObject({ requestId: 'raw-1', serverId: 7 })
  connection.answer(ask.key, { kind: 'roots', roots: [] })
  await vi.waitFor(() => {
    expect(peer.posted.at(-1)?.message).toEqual({ jsonrpc: '2.0', id: 7, result: { roots: [] } })
  })
  stream.message({ jsonrpc: '2.0', id: 'raw-1', result: {} })
  stream.end()
  await sent.done
  expect(viewsOf(recording.events).exchangeFor(connection.id, 'raw-1')?.status).toBe('complete')
})

describe.each([
  ['the current SDK', startV2Server],
  ['the first SDK', startV1Server],
] as const)('%s, sent by hand', (_, start) => {
  it('answers a list, refuses what is no JSON, and goes on', async () => {
    const { url, stop } = await start()
    const { connection, recording } = await connectTo(plainFetch, { url })
    const send = (body: string | Uint8Array) => connection.raw({ headers: [], own: true, body }).done
    const params = connection.era === 'modern' ? { _meta: META } : {}
    const list = (id: string) => JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/list', params })
    await send(list('raw-1'))
    await send('{"jsonrpc": "2.0", garbage')
    await send(Uint8Array.from([0xff, 0xfe, 0x00]))
    await send(list('raw-2'))
    await connection.close()
    await stop()

    const views = viewsOf(recording.events)
    for (const id of ['raw-1', 'raw-2'])
      expect(views.exchangeFor(connection.id, id)).toMatchObject({ method: 'tools/list', status: 'complete' })
    const rows = timelineText(recording.events)
    expect(rows.filter((row) => row.startsWith('→ not JSON'))).toHaveLength(2)
    expect(rows.filter((row) => row.includes('-32700'))).toHaveLength(2)
  })
})
