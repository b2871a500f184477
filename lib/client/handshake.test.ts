import { describe, expect, it, vi } from 'vitest'
import { connect } from './connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { connectTo, eventsOf, newRecording, PEER_URL } from '@/lib/testing/connected'
import { eventStream, json, scriptedPeer, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { WireError } from '@/lib/wire/errors'
import type { WireFetch } from '@/lib/wire/types'

const refused = async (fetch: WireFetch, version: 'auto' | 'legacy' | 'modern' = 'auto') => {
  const recording = newRecording()
  const error: unknown = await connectTo(fetch, { version }, recording).catch((caught: unknown) => caught)
  return { error, failed: eventsOf(recording)('connection-failed')[0]?.problem, recording }
}

const always = (reply: () => Response): WireFetch => {
  const peer = scriptedPeer()
  for (const method of ['initialize', 'server/discover', 'GET']) peer.on(method, reply)
  return peer.fetch
}

describe('a handshake that fails', () => {
  it.each([
    ['HTML_INSTEAD_OF_MCP', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['HTTP_401', () => new Response('who?', { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' } })],
    ['HTTP_404', () => new Response('', { status: 404 })],
    ['HTTP_502', () => new Response('<html>bad gateway', { status: 502 })],
    ['INVALID_JSON', () => new Response('{"jsonrpc"', { headers: { 'content-type': 'application/json' } })],
  ])('says %s, and keeps what arrived', async (code, reply) => {
    const { error, failed, recording } = await refused(always(reply))
    expect(failed).toMatchObject({ code })
    expect(error).toMatchObject({ problem: failed })
    expect(eventsOf(recording)('http-response-received').length).toBeGreaterThan(0)
  })

  it('names the wire’s own error', async () => {
    const { failed } = await refused(() => Promise.reject(new WireError('ENOTFOUND', 'getaddrinfo ENOTFOUND x')))
    expect(failed).toMatchObject({ code: 'ENOTFOUND', title: 'Host not found' })
  })

  it('says that a pinned era is not spoken here', async () => {
    const reply = () =>
      json({ jsonrpc: '2.0', id: null, error: { code: -32000, message: 'not initialized' } }, { status: 400 })
    expect((await refused(always(reply), 'modern')).failed).toMatchObject({ code: 'NEGOTIATION_FAILED' })
  })

  it('is given up at once, and the wire let go of', async () => {
    const recording = newRecording()
    const giveUp = new AbortController()
    let released = false
    let asked = false
    const silent: WireFetch = ({ signal }) =>
      new Promise((_, reject) => {
        asked = true
        signal?.addEventListener('abort', () => {
          released = true
          reject(new DOMException('aborted', 'AbortError'))
        })
      })
    const options = { url: PEER_URL, version: 'auto', headers: [], advertised: ADVERTISE_ALL, roots: [] } as const
    const connecting = connect(options, { recording, fetch: silent, newId: () => 'c', signal: giveUp.signal })
    await vi.waitFor(() => {
      expect(asked).toBe(true)
    })
    giveUp.abort()
    await expect(connecting).rejects.toMatchObject({ problem: { code: 'CANCELLED' } })
    expect(released).toBe(true)
  })
})

describe('HTTP+SSE', () => {
  const ssePeer = (): ScriptedPeer & { readonly end: () => void } => {
    const peer = scriptedPeer()
    const { stream, response } = eventStream()
    for (const method of ['server/discover', 'initialize'])
      peer.on(method, ({ message, url }) => {
        if (new URL(url).pathname === '/mcp') return new Response('', { status: 405 })
        const serverInfo = { name: 'old', version: '1' }
        const result = { protocolVersion: '2024-11-05', capabilities: { tools: {} }, serverInfo }
        stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result })
        return new Response('Accepted', { status: 202 })
      })
    peer.on('GET', () => {
      stream.raw('event: endpoint\ndata: /messages?session=1\n\n')
      return response
    })
    peer.on('tools/call', ({ message, url }) => {
      expect(url).toBe('http://peer.test/messages?session=1')
      const { name } = message['params'] as { name: string }
      if (name === 'echo') stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { content: [] } })
      return new Response('Accepted', { status: 202 })
    })
    return { ...peer, end: stream.end }
  }

  it('is fallen back to, and answers on its one stream', async () => {
    const { connection, events } = await connectTo(ssePeer().fetch)
    expect(events('connection-established')[0]).toMatchObject({ transport: 'http+sse', revision: '2024-11-05' })
    await expect(connection.call('tools/call', { name: 'echo' }).done).resolves.toMatchObject({ kind: 'result' })
  })

  it('is over when that stream ends: calls fail, and the connection says so', async () => {
    const peer = ssePeer()
    const { connection, events } = await connectTo(peer.fetch)
    const call = connection.call('tools/call', { name: 'slow' })
    await vi.waitFor(() => {
      expect(peer.posted.at(-1)!.message['method']).toBe('tools/call')
    })
    peer.end()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CLOSED' } })
    await vi.waitFor(() => {
      expect(events('connection-closed')[0]).toMatchObject({ by: 'server' })
    })
    expect(events('call-failed')[0]).toMatchObject({ requestId: call.requestId })
  })
})
