import { afterEach, describe, expect, it, vi } from 'vitest'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import { connectTo, eventsOf, newRecording, PEER_URL } from '@/lib/testing/connected'
import { eventStream, legacyPeer, modernPeer, result, scriptedPeer } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer, Stream } from '@/lib/testing/scripted-peer'
import { connect } from './connect'

const legacy = { version: 'legacy' } as const
const options = { url: PEER_URL, version: 'auto', headers: [], advertised: ADVERTISE_ALL, roots: [] } as const

afterEach(() => {
  vi.useRealTimers()
})

describe('change notifications', () => {
  const announce = (kind: string): JsonObject => ({ jsonrpc: '2.0', method: `notifications/${kind}/list_changed` })

  it('named like members of every object leave the stream that carries them whole', async () => {
    const peer = legacyPeer()
    peer.on('tools/call', ({ message }) => {
      const { stream, response } = eventStream()
      for (const kind of ['constructor', '__proto__', 'toString']) stream.message(announce(kind))
      stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { content: [] } })
      stream.end()
      return response
    })
    const { connection } = await connectTo(peer.fetch, legacy)
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
  })

  it('after every list cause a few lists a second, not as many as the line carries', async () => {
    const peer = legacyPeer({ tools: { listChanged: true } })
    const { stream, response } = eventStream()
    peer.on('GET', () => response)
    let lists = 0
    peer.on('tools/list', ({ message }) => {
      if (++lists < 500) setTimeout(stream.message, 5, announce('tools'))
      return result(message['id'], { tools: [] })
    })
    const { connection } = await connectTo(peer.fetch, legacy)
    vi.useFakeTimers()
    await connection.refreshCatalog()
    await vi.advanceTimersByTimeAsync(2000)
    expect(lists).toBeGreaterThan(2)
    expect(lists).toBeLessThan(12)
    await connection.close()
  })
})

describe('closing', () => {
  it('does not wait for a server that never confirms the end of its session', async () => {
    const peer = legacyPeer()
    let asked = false
    peer.on('DELETE', () => {
      asked = true
      return new Promise<Response>(() => undefined)
    })
    const { connection, events } = await connectTo(peer.fetch, legacy)
    vi.useFakeTimers()
    const closed = connection.close()
    await vi.advanceTimersByTimeAsync(2000)
    await closed
    expect(asked).toBe(true)
    expect(events('connection-closed')).toMatchObject([{ by: 'person' }])
  })

  it.each(['legacy', 'modern'] as const)('is final on %s: a later call says so and sends nothing', async (era) => {
    const peer = era === 'legacy' ? legacyPeer() : modernPeer()
    const { connection, events } = await connectTo(peer.fetch, { version: era })
    await connection.close()
    const sent = events('http-request-sent').length
    const call = connection.call('tools/call', { name: 'a' })
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CLOSED' } })
    expect(events('http-request-sent')).toHaveLength(sent)
  })
})

it('a connection given up beforehand is not opened', async () => {
  const peer = legacyPeer()
  const recording = newRecording()
  const signal = AbortSignal.abort()
  const connecting = connect(options, { recording, fetch: peer.fetch, newId: () => 'c', signal })
  await expect(connecting).rejects.toMatchObject({ problem: { code: 'CANCELLED' } })
  expect(eventsOf(recording)('connection-established')).toEqual([])
})

it('a server that wants to be left alone for a thousand years is not asked again at once', async () => {
  const peer = legacyPeer()
  peer.on('tools/call', () => {
    const { stream, response } = eventStream()
    stream.raw('id: 1\nretry: 31536000000000\ndata: \n\n')
    stream.end()
    return response
  })
  let resumed = 0
  peer.on('GET', ({ headers }) => {
    if (headers.has('last-event-id')) resumed++
    return new Response(null, { status: 405 })
  })
  const { connection, events } = await connectTo(peer.fetch, legacy)
  vi.useFakeTimers()
  connection.call('tools/call', { name: 'a' })
  await vi.waitFor(() => {
    expect(events('http-ended').length).toBeGreaterThan(2)
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(resumed).toBe(0)
  await connection.close()
})

describe('HTTP+SSE', () => {
  /** Refuses the POST at /mcp; what its stream says and how it answers elsewhere is up to the test. */
  const ssePeer = (open: (stream: Stream) => void, answer: (id: unknown) => void = () => undefined): ScriptedPeer => {
    const peer = scriptedPeer()
    for (const method of ['server/discover', 'initialize', 'tools/call'])
      peer.on(method, ({ message, url }) => {
        if (new URL(url).pathname === '/mcp') return new Response('', { status: 405 })
        answer(message['id'])
        return new Response('Accepted', { status: 202 })
      })
    let opened = false
    peer.on('GET', () => {
      if (opened) return new Response('', { status: 405 })
      opened = true
      const { stream, response } = eventStream()
      open(stream)
      return response
    })
    return peer
  }

  it('without its endpoint event fails after the time of a handshake', async () => {
    const peer = ssePeer((stream) => {
      stream.raw(': hello\n\n')
    })
    vi.useFakeTimers()
    const connecting = connect(options, { recording: newRecording(), fetch: peer.fetch, newId: () => 'c' })
    const failure = expect(connecting).rejects.toMatchObject({ problem: { code: 'HANDSHAKE_TIMEOUT' } })
    await vi.advanceTimersByTimeAsync(31_000)
    await failure
  })

  it.each(['http://elsewhere.test/messages', 'http://[bad'])('with the endpoint %s fails at once', async (endpoint) => {
    const peer = ssePeer((stream) => {
      stream.raw(`event: endpoint\ndata: ${endpoint}\n\n`)
    })
    await expect(connectTo(peer.fetch)).rejects.toMatchObject({ problem: { code: 'HANDSHAKE_FAILED' } })
  })

  it('whose stream ends with the handshake is over: no call waits for ever', async () => {
    let standing: Stream | undefined
    const peer = ssePeer(
      (stream) => {
        standing = stream
        stream.raw('event: endpoint\ndata: /messages\n\n')
      },
      (id) => {
        if (typeof id !== 'number') return
        const serverInfo = { name: 'old', version: '1' }
        const established = { protocolVersion: '2024-11-05', capabilities: { tools: {} }, serverInfo }
        standing?.message({ jsonrpc: '2.0', id, result: established })
        standing?.end()
      },
    )
    const { connection, events } = await connectTo(peer.fetch)
    await expect(connection.call('tools/call', { name: 'a' }).done).rejects.toMatchObject({
      problem: { code: 'CLOSED' },
    })
    await vi.waitFor(() => {
      expect(events('connection-closed')).toMatchObject([{ by: 'server' }])
    })
  })
})
