import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connect } from '@/lib/client/connect'
import { connectLasting } from '@/lib/client/lasting'
import type { Connection } from '@/lib/client/types'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import { createEgress } from '@/lib/server/egress'
import { eventsOf, newRecording } from '@/lib/testing/connected'
import { json, legacyPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { serve } from '@/lib/testing/serve'
import { portOf } from '@/lib/testing/servers/listen'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { changesSince, changeText } from '@/lib/views/server-changes'

const fetch = createEgress({ ownPort: () => undefined })
const options = { version: 'auto', headers: [], advertised: ADVERTISE_ALL, roots: [] } as const

const lasting = async (url: string) => {
  const recording = newRecording()
  const replaced: Connection[] = []
  const deps = { recording, fetch, newId: () => `c${recording.events.length}` }
  const connection = await connectLasting({ ...options, url }, deps, (next) => replaced.push(next))
  onTestFinished(() => connection.close())
  return { connection, recording, replaced, deps, events: eventsOf(recording) }
}

const changes = ({ events }: ReturnType<typeof newRecording>): string[] => {
  const connections = viewsOf(events).connections()
  return changesSince(connections, connections.at(-1)!).map(changeText)
}

it('F20 the server is killed and started again: a new session, once, and said so', async () => {
  let server = await startV1Server()
  onTestFinished(() => server.stop())
  const { connection, recording, replaced, events } = await lasting(server.url)
  await connection.refreshCatalog()
  const pending = connection.call('tools/call', { name: 'slow', arguments: {} })
  await vi.waitFor(() => {
    expect(events('http-request-sent').at(-1)?.body).toContain('slow')
  })
  const first = events('connection-established')[0]!
  const port = portOf(server)
  await server.stop()
  await expect(pending.done).rejects.toHaveProperty('problem')
  expect(events('call-failed')).toMatchObject([{ requestId: pending.requestId }])
  server = await startV1Server(port)
  const before = recording.events.length
  await expect(connection.call('tools/call', { name: 'echo', arguments: {} }).done).rejects.toMatchObject({
    problem: { code: 'SESSION_LOST' },
  })
  await vi.waitFor(() => {
    expect(replaced).toHaveLength(1)
    expect(JSON.stringify(recording.events.slice(before))).toContain('tools/list')
  })
  expect(events('connection-started')[1]).toMatchObject({ inPlaceOf: first.connectionId })
  const sent = recording.events.slice(before).flatMap((event) => (event.type === 'http-request-sent' ? [event] : []))
  const initialize = sent.filter(({ body }) => body?.includes('"initialize"'))
  expect(initialize).toHaveLength(1)
  expect(initialize[0]!.headers.map(([name]) => name.toLowerCase())).not.toContain('mcp-session-id')
  expect(sent.filter(({ body }) => body?.includes('tools/call'))).toHaveLength(1)
  expect(timelineText(recording.events).join('\n')).toMatch(/disconnected [^]*SESSION_LOST[^]*new session/)
  const next = connection.call('tools/call', { name: 'echo', arguments: { text: 'back' } })
  await expect(next.done).resolves.toMatchObject({ kind: 'result' })
})

describe('F21 other answers to a session that is gone', () => {
  const refusing = async (status: number, body: object | string) => {
    const peer = legacyPeer()
    peer.on('tools/call', () => (typeof body === 'string' ? new Response(body, { status }) : json(body, { status })))
    peer.on('tools/list', ({ message }) => result(message['id'], { tools: [] }))
    peer.on('DELETE', () => new Response(null, { status: 405 }))
    const served = await serve(peer.handle)
    onTestFinished(() => served.stop())
    const session = await lasting(served.url)
    const outcome = await session.connection.call('tools/call', { name: 'a' }).done.then(
      (message) => message.kind,
      (error: unknown) => (error as { problem: { code: string } }).problem.code,
    )
    return { ...session, outcome }
  }
  const rpc = (id: string | null) => ({ jsonrpc: '2.0', id, error: { code: -32000, message: 'No valid session' } })

  it.each([
    { answer: '400 with a JSON-RPC error', status: 400, body: rpc(null), becomes: 'error', lost: false },
    { answer: '400 as text', status: 400, body: 'no session', becomes: 'HTTP_400', lost: false },
    { answer: '405', status: 405, body: '', becomes: 'HTTP_405', lost: false },
    { answer: '404 as text', status: 404, body: 'no session', becomes: 'SESSION_LOST', lost: true },
    {
      answer: '404 with a JSON-RPC error without id',
      status: 404,
      body: rpc(null),
      becomes: 'SESSION_LOST',
      lost: true,
    },
    {
      answer: '404 with a JSON-RPC error for this request',
      status: 404,
      body: rpc('p1'),
      becomes: 'error',
      lost: false,
    },
  ])('$answer: $becomes, new session: $lost', async ({ status, body, becomes, lost }) => {
    const { outcome, connection, events, replaced } = await refusing(status, body)
    expect(outcome).toBe(becomes)
    await vi.waitFor(() => {
      expect(replaced).toHaveLength(lost ? 1 : 0)
    })
    expect(events('connection-closed')).toHaveLength(lost ? 1 : 0)
    await expect(connection.call('tools/list', {}).done).resolves.toMatchObject({ kind: 'result' })
  })

  it('DELETE answered 405: closing is closing', async () => {
    const { connection, events } = await refusing(400, '')
    await connection.close()
    expect(events('connection-closed')).toMatchObject([{ by: 'person' }])
    expect(events('http-response-received').at(-1)).toMatchObject({ status: 405 })
  })
})

it('F22 other capabilities and another revision after the restart: each difference is told', async () => {
  const peer: ScriptedPeer = legacyPeer()
  const now = {
    capabilities: { tools: { listChanged: true }, prompts: {} } as JsonObject,
    revision: '2025-11-25',
    session: 1,
  }
  peer.on('initialize', ({ message }) =>
    json(
      {
        jsonrpc: '2.0',
        id: message['id'],
        result: {
          protocolVersion: now.revision,
          capabilities: now.capabilities,
          serverInfo: { name: 'peer', version: String(now.session) },
        },
      },
      { headers: { 'mcp-session-id': String(now.session) } },
    ),
  )
  peer.on('tools/call', ({ message, headers }) =>
    headers.get('mcp-session-id') === String(now.session)
      ? result(message['id'], {})
      : new Response(null, { status: 404 }),
  )
  const served = await serve(peer.handle)
  onTestFinished(() => served.stop())
  const { connection, recording, replaced } = await lasting(served.url)
  Object.assign(now, {
    capabilities: { tools: {}, resources: { subscribe: true } },
    revision: '2025-06-18',
    session: 2,
  })
  await connection.call('tools/call', { name: 'a' }).done.catch(() => undefined)
  await vi.waitFor(() => {
    expect(replaced).toHaveLength(1)
  })
  expect(changes(recording)).toEqual([
    'Revision: 2025-11-25 → 2025-06-18',
    'Server: peer 1 → peer 2',
    'Capability: − prompts',
    'Capability: + resources',
    'Capability: + resources.subscribe',
    'Capability: − tools.listChanged',
  ])
  await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
})

it('F23 the era changes between two connections: probed again, and no stale session id is sent', async () => {
  let server = await startV1Server()
  onTestFinished(() => server.stop())
  const { connection, recording, deps, events } = await lasting(server.url)
  expect(connection.era).toBe('legacy')
  const port = portOf(server)
  await server.stop()
  server = await startV2Server(port)
  const failed = await connection.call('tools/list', {}).done.then(
    ({ kind }) => kind,
    () => 'failed',
  )
  expect(failed).not.toBe('result')
  await connection.close()
  const before = recording.events.length
  const next = await connect({ ...options, url: server.url }, deps)
  onTestFinished(() => next.close())
  expect(next.era).toBe('modern')
  const sent = recording.events.slice(before).flatMap((event) => (event.type === 'http-request-sent' ? [event] : []))
  expect(sent[0]?.body).toContain('server/discover')
  expect(JSON.stringify(sent)).not.toMatch(/mcp-session-id/i)
  expect(changes(recording).slice(0, 2)).toEqual(['Era: legacy → modern', 'Revision: 2025-11-25 → 2026-07-28'])
  await expect(next.call('tools/list', {}).done).resolves.toMatchObject({ kind: 'result' })
  expect(events('connection-failed')).toEqual([])
})
