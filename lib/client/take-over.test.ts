import { expect, it, vi } from 'vitest'
import { eventsOf, newRecording, PEER_URL } from '@/lib/testing/connected'
import { eventStream, json, legacyPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { stringAt } from '@/lib/protocol/json'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { connectLasting } from './lasting'
import type { Connection } from './types'

const OPTIONS = { url: PEER_URL, version: 'legacy', headers: [], advertised: ADVERTISE_ALL, roots: [] } as const
const CAPABILITIES = { tools: {}, resources: { subscribe: true }, logging: {} }

/** A server that numbers its sessions, and forgets them when told to. */
const forgetful = (capabilities: { now: object } = { now: CAPABILITIES }) => {
  const peer: ScriptedPeer = legacyPeer()
  let session = 0
  let forgotten = 0
  const gone = (): Response =>
    json({ jsonrpc: '2.0', id: null, error: { code: -32001, message: 'No session' } }, { status: 404 })
  const known = (headers: Headers): boolean => Number(headers.get('mcp-session-id')) > forgotten
  peer.on('initialize', ({ message }) => {
    const serverInfo = { name: 'peer', version: String(++session) }
    return json(
      {
        jsonrpc: '2.0',
        id: message['id'],
        result: { protocolVersion: '2025-11-25', capabilities: capabilities.now, serverInfo },
      },
      { headers: { 'mcp-session-id': String(session) } },
    )
  })
  for (const method of ['tools/list', 'tools/call', 'resources/subscribe', 'logging/setLevel'])
    peer.on(method, ({ message, headers }) => (known(headers) ? result(message['id'], { tools: [] }) : gone()))
  peer.on('notifications/any', ({ headers }) => (known(headers) ? new Response(null, { status: 202 }) : gone()))
  return { peer, known, gone, forget: () => (forgotten = session) }
}

const connected = async (peer: ScriptedPeer) => {
  const recording = newRecording()
  const replaced: Connection[] = []
  const deps = { recording, fetch: peer.fetch, newId: () => `c${recording.events.length}` }
  const connection = await connectLasting(OPTIONS, deps, (next) => replaced.push(next))
  return { connection, recording, replaced, events: eventsOf(recording) }
}

const methods = ({ posted }: ScriptedPeer, from = 0): unknown[] =>
  posted
    .slice(from)
    .map(({ message, headers }) => `${stringAt(message, 'method') ?? ''} ${headers.get('mcp-session-id') ?? '-'}`)

it('a lost session is followed by a new one, in which all that stood is asked for again, and no call', async () => {
  const { peer, forget } = forgetful()
  const { connection, replaced, events } = await connected(peer)
  await connection.refreshCatalog()
  await connection.subscribe('file:///a').done
  await connection.setLogLevel('debug')?.done
  forget()
  const before = peer.posted.length
  const call = connection.call('tools/call', { name: 'a' })
  await expect(call.done).rejects.toMatchObject({ problem: { code: 'SESSION_LOST' } })
  await vi.waitFor(() => {
    expect(replaced).toHaveLength(1)
    expect(methods(peer, before)).toContain('tools/list 2')
  })
  expect(methods(peer, before).sort()).toEqual([
    'initialize -',
    'logging/setLevel 2',
    'notifications/initialized 2',
    'resources/list 2',
    'resources/subscribe 2',
    'resources/templates/list 2',
    'tools/call 1',
    'tools/list 2',
  ])
  const [first, second] = events('connection-started')
  expect(second).toMatchObject({ inPlaceOf: first!.connectionId })
  expect(events('connection-closed')).toMatchObject([{ by: 'server', problem: { code: 'SESSION_LOST' } }])
  expect(events('call-failed')[0]).toMatchObject({ requestId: call.requestId, problem: { code: 'SESSION_LOST' } })
  await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
  expect(connection.id).toBe(second!.connectionId)
  await connection.close()
})

it('what the new session does not offer is not asked of it', async () => {
  const capabilities = { now: CAPABILITIES as object }
  const { peer, forget } = forgetful(capabilities)
  const { connection, replaced } = await connected(peer)
  await connection.subscribe('file:///a').done
  capabilities.now = { tools: {} }
  forget()
  const before = peer.posted.length
  await connection.call('tools/call', { name: 'a' }).done.catch(() => undefined)
  await vi.waitFor(() => {
    expect(replaced).toHaveLength(1)
  })
  expect(methods(peer, before).join()).not.toContain('subscribe')
  await connection.close()
})

it('a server that loses each session is left alone after the second', async () => {
  const { peer, gone } = forgetful()
  peer.on('tools/call', gone)
  const { connection, replaced, events } = await connected(peer)
  for (let i = 0; i < 2; i++) {
    await connection.call('tools/call', { name: 'a' }).done.catch(() => undefined)
    await vi.waitFor(() => {
      expect(events('connection-closed')).toHaveLength(i + 1)
      expect(replaced).toHaveLength(1)
    })
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(events('connection-started')).toHaveLength(2)
  await connection.close()
})

it.each(['a notification', 'an answer', 'the standing stream'])(
  'a session is found to be lost by %s, too',
  async (by) => {
    const { peer, forget, known, gone } = forgetful()
    const streams: ReturnType<typeof eventStream>['stream'][] = []
    peer.on('GET', ({ headers }) => {
      if (!known(headers)) return gone()
      const { stream, response } = eventStream()
      streams.push(stream)
      return response
    })
    peer.on('response', ({ headers }) => (known(headers) ? new Response(null, { status: 202 }) : gone()))
    const { connection, replaced } = await connected(peer)
    await vi.waitFor(() => {
      expect(streams).toHaveLength(1)
    })
    forget()
    if (by === 'a notification') await connection.notify('notifications/any', {}).catch(() => undefined)
    else if (by === 'the standing stream') streams[0]!.end()
    else {
      connection.onAsksChanged(() => {
        for (const { key } of connection.pendingAsks()) connection.answer(key, { kind: 'roots', roots: [] })
      })
      streams[0]!.message({ jsonrpc: '2.0', id: 5, method: 'roots/list' })
    }
    await vi.waitFor(
      () => {
        expect(replaced).toHaveLength(1)
        expect(streams).toHaveLength(2)
      },
      { timeout: 5000 },
    )
    await connection.close()
  },
)

it('a server that never had a stream to offer has lost nothing by saying so', async () => {
  const { peer } = forgetful()
  peer.on('GET', () => new Response(null, { status: 404 }))
  const { connection, events } = await connected(peer)
  await vi.waitFor(() => {
    expect(events('http-response-received').some(({ status }) => status === 404)).toBe(true)
  })
  expect(events('connection-closed')).toEqual([])
  await connection.close()
})
