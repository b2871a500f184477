import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectTo, eventsOf, newRecording } from '@/lib/testing/connected'
import { eventStream, json, legacyPeer, result } from '@/lib/testing/scripted-peer'

afterEach(() => {
  vi.useRealTimers()
})

const legacy = { version: 'legacy' } as const

describe('a legacy connection', () => {
  it('carries the session and the revision on every later message', async () => {
    const peer = legacyPeer()
    peer.on('tools/call', ({ message }) => result(message['id'], { content: [] }))
    const { connection, events } = await connectTo(peer.fetch, legacy)
    await connection.call('tools/call', { name: 'a' }).done

    expect(peer.posted.map(({ message }) => message['method'])).toEqual([
      'initialize',
      'notifications/initialized',
      'tools/call',
    ])
    const { headers } = peer.posted[2]!
    expect(headers.get('mcp-session-id')).toBe('session-1')
    expect(headers.get('mcp-protocol-version')).toBe('2025-11-25')
    expect(events('connection-established')[0]).toMatchObject({
      era: 'legacy',
      revision: '2025-11-25',
      transport: 'streamable-http',
      mcpSessionId: 'session-1',
      serverInfo: { name: 'peer' },
    })
  })

  it('offers the pinned revision and its spelling of the capabilities', async () => {
    const peer = legacyPeer({}, '2025-06-18')
    const { connection } = await connectTo(peer.fetch, { version: '2025-06-18' })
    expect(connection.revision).toBe('2025-06-18')
    expect(peer.posted[0]!.message['params']).toMatchObject({
      protocolVersion: '2025-06-18',
      capabilities: { elicitation: {}, sampling: {}, roots: { listChanged: true } },
    })
    expect(peer.posted[0]!.message['params']).not.toHaveProperty('capabilities.elicitation.form')
  })

  it('opens what the server asks on a call’s stream, and posts the answer under the server’s id', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => {
      stream.message({ jsonrpc: '2.0', id: 7, method: 'elicitation/create', params: { message: 'Who?' } })
      return response
    })
    peer.on('response', ({ message }) => {
      expect(message).toEqual({ jsonrpc: '2.0', id: 7, result: { action: 'accept', content: { name: 'Bo' } } })
      stream.message({ jsonrpc: '2.0', id: 'p1', result: { content: [] } })
      stream.end()
      return new Response(null, { status: 202 })
    })
    const { connection, asked, events } = await connectTo(peer.fetch, legacy)
    const call = connection.call('tools/call', { name: 'a' })

    const ask = await asked()
    expect(ask).toMatchObject({ method: 'elicitation/create', era: 'legacy', requestId: call.requestId })
    const answer = { kind: 'elicitation', action: 'accept', content: { name: 'Bo' } } as const
    expect(connection.answer(ask.key, answer)).toBe(true)
    expect(connection.answer(ask.key, answer)).toBe(false)
    await expect(call.done).resolves.toMatchObject({ kind: 'result' })
    expect(events('answer-given')).toHaveLength(1)
  })

  it('lets an ask wait ten minutes: nothing on the way has a timeout', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => {
      stream.message({ jsonrpc: '2.0', id: 1, method: 'sampling/createMessage', params: {} })
      return response
    })
    peer.on('response', () => {
      stream.message({ jsonrpc: '2.0', id: 'p1', result: { content: [] } })
      return new Response(null, { status: 202 })
    })
    const { connection, asked } = await connectTo(peer.fetch, legacy)
    vi.useFakeTimers()
    const call = connection.call('tools/call', { name: 'a' })
    const ask = await asked()
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    connection.answer(ask.key, { kind: 'sampling', result: { role: 'assistant' } })
    await expect(call.done).resolves.toMatchObject({ kind: 'result' })
  })

  it('answers a rejected ask with the error, ping with nothing, and refuses what it does not know', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    const replies: unknown[] = []
    peer.on('GET', () => response)
    peer.on('response', ({ message }) => {
      replies.push(message)
      return new Response(null, { status: 202 })
    })
    const { connection, asked } = await connectTo(peer.fetch, legacy)
    stream.message({ jsonrpc: '2.0', id: 1, method: 'ping' })
    stream.message({ jsonrpc: '2.0', id: 2, method: 'nobody/knows' })
    stream.message({ jsonrpc: '2.0', id: 3, method: 'sampling/createMessage', params: {} })
    const ask = await asked()
    connection.answer(ask.key, { kind: 'error', code: -1, message: 'User rejected sampling request' })
    await vi.waitFor(() => {
      expect(replies).toHaveLength(3)
    })
    expect(replies).toEqual([
      { jsonrpc: '2.0', id: 1, result: {} },
      { jsonrpc: '2.0', id: 2, error: { code: -32601, message: 'Method not found: nobody/knows' } },
      { jsonrpc: '2.0', id: 3, error: { code: -1, message: 'User rejected sampling request' } },
    ])
  })

  it('withdraws an ask that the server takes back', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    peer.on('GET', () => response)
    const { connection, asked } = await connectTo(peer.fetch, legacy)
    stream.message({ jsonrpc: '2.0', id: 9, method: 'roots/list' })
    const ask = await asked()
    stream.message({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 9 } })
    await vi.waitFor(() => {
      expect(connection.pendingAsks()).toEqual([])
    })
    expect(connection.answer(ask.key, { kind: 'roots', roots: [] })).toBe(false)
  })

  it('cancels with a notification and still records what comes too late', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => response)
    const { connection, events } = await connectTo(peer.fetch, legacy)
    const call = connection.call('tools/call', { name: 'slow' })
    await vi.waitFor(() => {
      expect(peer.posted.at(-1)!.message['method']).toBe('tools/call')
    })
    call.cancel('too slow')
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CANCELLED' } })
    await vi.waitFor(() => {
      expect(peer.posted.at(-1)!.message).toMatchObject({
        method: 'notifications/cancelled',
        params: { requestId: call.requestId, reason: 'too slow' },
      })
    })
    stream.message({ jsonrpc: '2.0', id: call.requestId, result: { content: [] } })
    await vi.waitFor(() => {
      expect(events('frame-received').at(-1)?.raw).toContain(call.requestId)
    })
  })

  it('cancels nothing once the response is there', async () => {
    const peer = legacyPeer()
    peer.on('tools/call', ({ message }) => result(message['id'], { content: [] }))
    const { connection, events } = await connectTo(peer.fetch, legacy)
    const call = connection.call('tools/call', { name: 'a' })
    await call.done
    call.cancel()
    expect(events('call-cancelled')).toEqual([])
    expect(peer.posted.at(-1)!.message['method']).toBe('tools/call')
  })

  it('goes on with a stream that ended early, from the last event id', async () => {
    const peer = legacyPeer()
    peer.on('tools/call', () => {
      const { stream, response } = eventStream()
      stream.raw('id: 41\nretry: 100\ndata: \n\n')
      stream.end()
      return response
    })
    let resumedFrom: string | null = null
    peer.on('GET', ({ headers }) => {
      if (!headers.has('last-event-id')) return new Response(null, { status: 405 })
      resumedFrom = headers.get('last-event-id')
      const { stream, response } = eventStream()
      stream.message({ jsonrpc: '2.0', id: 'p1', result: { content: [] } }, 'id: 42\n')
      stream.end()
      return response
    })
    const { connection } = await connectTo(peer.fetch, legacy)
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
    expect(resumedFrom).toBe('41')
  })

  it('says that the session is lost, and closes, when the server forgot it', async () => {
    const peer = legacyPeer()
    peer.on('tools/call', () =>
      json({ jsonrpc: '2.0', id: null, error: { code: -32001, message: 'Session not found' } }, { status: 404 }),
    )
    const { connection, events } = await connectTo(peer.fetch, legacy)
    await expect(connection.call('tools/call', { name: 'a' }).done).rejects.toMatchObject({
      problem: { code: 'SESSION_LOST' },
    })
    await vi.waitFor(() => {
      expect(events('connection-closed')[0]).toMatchObject({ by: 'server', problem: { code: 'SESSION_LOST' } })
    })
  })

  it('ends the session, its calls and its asks when it closes', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    const deleted: (string | null)[] = []
    peer.on('tools/call', () => {
      stream.message({ jsonrpc: '2.0', id: 7, method: 'roots/list' })
      return response
    })
    peer.on('DELETE', ({ headers }) => {
      deleted.push(headers.get('mcp-session-id'))
      return new Response(null, { status: 200 })
    })
    const { connection, asked, events } = await connectTo(peer.fetch, legacy)
    const call = connection.call('tools/call', { name: 'a' })
    await asked()
    await connection.close()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CLOSED' } })
    expect(connection.pendingAsks()).toEqual([])
    expect(deleted).toEqual(['session-1'])
    expect(events('connection-closed')[0]).toMatchObject({ by: 'person' })
  })

  it('sends the user’s headers with everything, in place of its own where they meet', async () => {
    const peer = legacyPeer()
    await connectTo(peer.fetch, {
      ...legacy,
      headers: [
        ['Authorization', 'Bearer t'],
        ['accept', 'text/plain'],
      ],
    })
    for (const { headers } of peer.posted) {
      expect(headers.get('authorization')).toBe('Bearer t')
      expect(headers.get('accept')).toBe('text/plain')
    }
  })

  it('keeps one recording over two connections', async () => {
    const recording = newRecording()
    const peer = legacyPeer()
    const first = await connectTo(peer.fetch, legacy, recording)
    await first.connection.close()
    await connectTo(peer.fetch, legacy, recording)
    expect(eventsOf(recording)('connection-established').map(({ connectionId }) => connectionId)).toHaveLength(2)
    expect(recording.events.map(({ seq }) => seq)).toEqual(recording.events.map((_, index) => index))
  })
})
