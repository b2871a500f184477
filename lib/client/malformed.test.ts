import { describe, expect, it, vi } from 'vitest'
import { connectTo } from '@/lib/testing/connected'
import { eventStream, json, legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import { WireError } from '@/lib/wire/errors'

type Case = {
  readonly what: string
  readonly reply: (id: unknown) => Response
  readonly code: string
  readonly raw: string
}

const sse = (write: (stream: ReturnType<typeof eventStream>['stream'], id: unknown) => void) => (id: unknown) => {
  const { stream, response } = eventStream()
  write(stream, id)
  stream.end()
  return response
}

const body =
  (text: string, type = 'application/json', status = 200) =>
  () =>
    new Response(text, { status, headers: { 'content-type': type } })

const CASES: Case[] = [
  { what: 'bad JSON in the body', reply: body('{"jsonrpc":"2.0",'), code: 'INVALID_JSON', raw: '{"jsonrpc":"2.0",' },
  {
    what: 'bad JSON in an event',
    reply: sse((stream) => {
      stream.raw('data: {"jsonrpc"\n\n')
    }),
    code: 'INVALID_JSON',
    raw: 'data: {"jsonrpc"\n\n',
  },
  { what: 'an empty body', reply: body(''), code: 'INVALID_JSON', raw: '' },
  {
    what: 'another id',
    reply: () => json({ jsonrpc: '2.0', id: 'nobody', result: {} }),
    code: 'NO_MATCHING_RESPONSE',
    raw: '"nobody"',
  },
  {
    what: 'a stream that ends without a response',
    reply: sse((stream) => {
      stream.raw(': hello\n\n')
    }),
    code: 'STREAM_ENDED',
    raw: ': hello',
  },
  {
    what: 'a stream cut inside an event',
    reply: sse((stream) => {
      stream.raw('data: {"jsonrpc":"2.0","id"')
    }),
    code: 'STREAM_ENDED',
    raw: 'data: {"jsonrpc":"2.0","id"',
  },
  {
    what: 'a web page',
    reply: body('<!doctype html><title>Sign in</title>', 'text/html'),
    code: 'HTML_INSTEAD_OF_MCP',
    raw: 'Sign in',
  },
  { what: 'another content type', reply: body('a,b', 'text/csv'), code: 'UNEXPECTED_CONTENT', raw: 'a,b' },
  { what: 'a server failure', reply: body('oops', 'text/plain', 503), code: 'HTTP_503', raw: 'oops' },
  { what: 'a refusal', reply: body('no', 'text/plain', 401), code: 'HTTP_401', raw: 'no' },
]

describe.each(['legacy', 'modern'] as const)('a malformed reply on %s', (era) => {
  const peerOf = () => (era === 'legacy' ? legacyPeer() : modernPeer())

  it.each(CASES)('ends the call and stays on the recording: $what', async ({ reply, code, raw }) => {
    const peer = peerOf()
    peer.on('tools/call', ({ message }) => reply(message['id']))
    const { connection, events } = await connectTo(peer.fetch, { version: era })
    const call = connection.call('tools/call', { name: 'a' })
    await expect(call.done).rejects.toMatchObject({ problem: { code } })
    expect(
      events('frame-received')
        .map((event) => event.raw)
        .join('\n'),
    ).toContain(raw)
    expect(events('call-failed')[0]).toMatchObject({ requestId: call.requestId })

    peer.on('tools/call', ({ message }) => result(message['id'], { content: [] }))
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
  })

  it('takes an error without id as the answer to the request that it came with', async () => {
    const peer = peerOf()
    peer.on('tools/call', () =>
      json({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no' } }, { status: 400 }),
    )
    const { connection } = await connectTo(peer.fetch, { version: era })
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({
      kind: 'error',
      error: { code: -32600 },
    })
  })

  it('passes on a result that no schema would allow', async () => {
    const peer = peerOf()
    peer.on('tools/call', ({ message }) => result(message['id'], { content: 'not an array', extra: { deep: [null] } }))
    const { connection } = await connectTo(peer.fetch, { version: era })
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({
      result: { content: 'not an array', extra: { deep: [null] } },
    })
  })

  it('says how far a broken stream had come', async () => {
    const peer = peerOf()
    peer.on('tools/call', () => {
      const { stream, response } = eventStream()
      stream.message({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 'one' } })
      setTimeout(() => {
        stream.reset(new WireError('ECONNRESET', 'read ECONNRESET'))
      }, 5)
      return response
    })
    const { connection, events } = await connectTo(peer.fetch, { version: era })
    await expect(connection.call('tools/call', { name: 'a' }).done).rejects.toMatchObject({
      problem: { code: 'ECONNRESET', cause: expect.stringContaining('after 1 event, 97 bytes') as string },
    })
    expect(events('http-ended').at(-1)).toMatchObject({ how: 'failed', problem: { code: 'ECONNRESET' } })
  })
})

describe('a request that is only accepted', () => {
  it('fails on modern, where the answer can come nowhere else', async () => {
    const peer = modernPeer()
    peer.on('tools/call', () => new Response(null, { status: 202 }))
    const { connection } = await connectTo(peer.fetch, { version: 'modern' })
    await expect(connection.call('tools/call', { name: 'a' }).done).rejects.toMatchObject({
      problem: { code: 'ACCEPTED_ONLY' },
    })
  })

  it('waits on legacy, where the answer may come on the standing stream', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    peer.on('GET', () => response)
    peer.on('tools/call', () => new Response(null, { status: 202 }))
    const { connection, events } = await connectTo(peer.fetch, { version: 'legacy' })
    const call = connection.call('tools/call', { name: 'a' })
    await vi.waitFor(() => {
      expect(events('http-response-received').at(-1)).toMatchObject({ status: 202 })
    })
    stream.message({ jsonrpc: '2.0', id: call.requestId, result: {} })
    await expect(call.done).resolves.toMatchObject({ kind: 'result' })
  })
})
