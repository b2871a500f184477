import { describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { connectTo } from '@/lib/testing/connected'
import { eventStream, modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'

const ask = (method: string, params: JsonObject = {}): JsonObject => ({ method, params })

/** A tool that asks `inputRequests` in its first round and completes in the second. */
const asking = (peer: ScriptedPeer, inputRequests: JsonObject, requestState = 'state-1'): void => {
  peer.on('tools/call', ({ message }) => {
    const params = message['params'] as JsonObject
    return params['inputResponses'] === undefined
      ? result(message['id'], { resultType: 'input_required', inputRequests, requestState })
      : result(message['id'], { resultType: 'complete', content: [] })
  })
}

const calls = (peer: ScriptedPeer) => peer.posted.filter(({ message }) => message['method'] === 'tools/call')

describe('a modern connection', () => {
  it('sends the envelope and mirrors method, name and marked arguments in headers', async () => {
    const peer = modernPeer()
    peer.on('tools/call', ({ message }) => result(message['id'], { resultType: 'complete', content: [] }))
    const { connection, events } = await connectTo(peer.fetch)
    const inputSchema = {
      type: 'object',
      properties: {
        region: { type: 'string', 'x-mcp-header': 'Region' },
        city: { type: 'string', 'x-mcp-header': 'City' },
      },
    }
    const params = { name: 'wéather', arguments: { region: 'eu', city: 'Zürich' } }
    await connection.call('tools/call', params, { inputSchema, progress: true }).done

    const { headers, message } = calls(peer)[0]!
    expect(Object.fromEntries(headers)).toMatchObject({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': `=?base64?${btoa('wÃ©ather')}?=`,
      'mcp-param-region': 'eu',
    })
    expect(headers.get('mcp-param-city')).toMatch(/^=\?base64\?.*\?=$/)
    expect(headers.has('mcp-session-id')).toBe(false)
    expect(message['params']).toMatchObject({
      ...params,
      _meta: {
        [META.protocolVersion]: '2026-07-28',
        [META.clientInfo]: { name: 'parley' },
        [META.clientCapabilities]: { elicitation: { form: {}, url: {} }, roots: {} },
        progressToken: 'p1-progress',
      },
    })
    expect(events('connection-established')[0]).toMatchObject({ era: 'modern', revision: '2026-07-28' })
  })

  it('drives a call round by round, and echoes the state with the answers', async () => {
    const peer = modernPeer()
    asking(peer, { form: ask('elicitation/create', { message: 'Who?' }), roots: ask('roots/list') })
    const { connection, asked } = await connectTo(peer.fetch)
    const call = connection.call('tools/call', { name: 'book', arguments: { to: 'Oslo' } })

    await asked(2)
    const [form, roots] = connection.pendingAsks()
    expect(form).toMatchObject({ method: 'elicitation/create', era: 'modern', requestId: call.requestId })
    connection.answer(roots!.key, { kind: 'roots', roots: [{ uri: 'file:///a' }] })
    expect(calls(peer)).toHaveLength(1)
    connection.answer(form!.key, { kind: 'elicitation', action: 'decline' })
    await expect(call.done).resolves.toMatchObject({ kind: 'result' })

    expect(calls(peer)).toHaveLength(2)
    const [first, second] = calls(peer).map(({ message }) => message)
    expect(second!['id']).not.toBe(first!['id'])
    expect(second!['params']).toMatchObject({
      name: 'book',
      arguments: { to: 'Oslo' },
      requestState: 'state-1',
      inputResponses: { form: { action: 'decline' }, roots: { roots: [{ uri: 'file:///a' }] } },
    })
  })

  it('gives the call up when an ask is refused, since no error can be returned', async () => {
    const peer = modernPeer()
    asking(peer, { llm: ask('sampling/createMessage'), roots: ask('roots/list') })
    const { connection, asked, events } = await connectTo(peer.fetch)
    const call = connection.call('tools/call', { name: 'book' })
    await asked(2)
    const [llm] = connection.pendingAsks()
    connection.answer(llm!.key, { kind: 'error', code: -1, message: 'User rejected sampling request' })
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'GIVEN_UP' } })
    expect(calls(peer)).toHaveLength(1)
    expect(connection.pendingAsks()).toEqual([])
    expect(events('call-failed')[0]).toMatchObject({ requestId: call.requestId, problem: { code: 'GIVEN_UP' } })
  })

  it('fails a round that asks for what nobody can answer', async () => {
    const peer = modernPeer()
    asking(peer, { odd: ask('tasks/get') })
    const { connection } = await connectTo(peer.fetch)
    await expect(connection.call('tools/call', { name: 'book' }).done).rejects.toMatchObject({
      problem: { code: 'UNKNOWN_ASK', cause: expect.stringContaining('odd') as string },
    })
  })

  it('retries a round that asks for nothing, but not for ever', async () => {
    const peer = modernPeer()
    let round = 0
    peer.on('tools/call', ({ message }) =>
      result(message['id'], { resultType: 'input_required', requestState: `s${++round}` }),
    )
    const { connection } = await connectTo(peer.fetch)
    await expect(connection.call('tools/call', { name: 'loop' }).done).rejects.toMatchObject({
      problem: { code: 'TOO_MANY_ROUNDS' },
    })
    expect(calls(peer)).toHaveLength(10)
    expect(calls(peer).at(-1)!.message['params']).toMatchObject({ requestState: 's9' })
  })

  it('is over when it is cancelled while a person answers, and asks no more', async () => {
    const peer = modernPeer()
    peer.on('tools/call', ({ message }) =>
      result(message['id'], {
        resultType: 'input_required',
        inputRequests: { a: { method: 'roots/list' }, b: { method: 'roots/list' } },
      }),
    )
    const { connection, asked, events } = await connectTo(peer.fetch, { version: 'modern' })
    const call = connection.call('tools/call', { name: 'x' })
    const ask = await asked(2)
    const answer = { kind: 'roots', roots: [] } as const
    expect([connection.answer(ask.key, answer), connection.answer(ask.key, answer)]).toEqual([true, false])
    const sent = events('http-request-sent').length
    call.cancel()
    call.cancel()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CANCELLED' } })
    expect(connection.pendingAsks()).toEqual([])
    expect(events('http-request-sent')).toHaveLength(sent)
    expect(events('call-cancelled')).toHaveLength(1)
  })

  it('cancels by closing the stream, without a notification', async () => {
    const peer = modernPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => response)
    const { connection, events } = await connectTo(peer.fetch)
    const call = connection.call('tools/call', { name: 'slow' })
    await vi.waitFor(() => {
      expect(calls(peer)).toHaveLength(1)
    })
    stream.message({ jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken: 1, progress: 1 } })
    await vi.waitFor(() => {
      expect(events('frame-received').at(-1)?.raw).toContain('progress')
    })
    call.cancel()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CANCELLED' } })
    await vi.waitFor(() => {
      expect(events('http-ended').at(-1)).toMatchObject({ how: 'aborted' })
    })
    expect(peer.posted.map(({ message }) => message['method'])).not.toContain('notifications/cancelled')
    expect(events('call-cancelled')).toHaveLength(1)
  })

  it('says in the headers of a notification, too, what it is', async () => {
    const peer = modernPeer()
    const { connection } = await connectTo(peer.fetch)
    await connection.notify('notifications/example', { n: 1 })
    const { headers, message } = peer.posted.at(-1)!
    expect(message).toEqual({ jsonrpc: '2.0', method: 'notifications/example', params: { n: 1 } })
    expect(headers.get('mcp-method')).toBe('notifications/example')
    expect(headers.get('mcp-protocol-version')).toBe('2026-07-28')
  })

  it('lists every page, once, of what the capabilities promise', async () => {
    const peer = modernPeer({ tools: { listChanged: true }, prompts: {} })
    peer.on('tools/list', ({ message }) => {
      const { cursor } = message['params'] as { cursor?: string }
      return result(
        message['id'],
        cursor === undefined ? { tools: [{ name: 'a' }], nextCursor: 'p2' } : { tools: [{ name: 'b' }] },
      )
    })
    peer.on('prompts/list', ({ message }) => result(message['id'], { prompts: [], nextCursor: 'again' }))
    const { connection } = await connectTo(peer.fetch)
    await connection.refreshCatalog()
    expect(peer.posted.map(({ message }) => message['method'])).toEqual([
      'server/discover',
      'tools/list',
      'tools/list',
      'prompts/list',
      'prompts/list',
    ])
  })

  it('listens for the changes that the server can announce, and lists again when one comes', async () => {
    const peer = modernPeer({ tools: { listChanged: true }, resources: { subscribe: true } })
    const { stream, response } = eventStream()
    peer.on('subscriptions/listen', () => response)
    const listed = vi.fn()
    peer.on('tools/list', ({ message }) => {
      listed()
      return result(message['id'], { tools: [] })
    })
    const { connection } = await connectTo(peer.fetch)
    connection.listen()
    await vi.waitFor(() => {
      expect(peer.posted.at(-1)!.message['params']).toMatchObject({ notifications: { toolsListChanged: true } })
    })
    stream.message({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' })
    await vi.waitFor(() => {
      expect(listed).toHaveBeenCalledOnce()
    })
    await connection.close()
  })
})
