import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { ListTasksResultSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ADVERTISE_ALL, clientCapabilities } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import type { AskKey } from '@/lib/recording/keys'
import { connectTo } from '@/lib/testing/connected'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { eventStream, legacyPeer } from '@/lib/testing/scripted-peer'
import { AskQueue } from './asks'
import { MAX_TTL, ReceiverTasks } from './receiver-tasks'

afterEach(() => {
  vi.useRealTimers()
})

const legacy = { version: 'legacy' } as const
const RELATED = 'io.modelcontextprotocol/related-task'
const form = (task?: JsonObject): JsonObject => ({
  message: 'Who?',
  requestedSchema: { type: 'object', properties: {} },
  ...(task ? { task } : {}),
})

/** A server that asks on its standing stream, and what the client sent it. */
const server = async (advertised = ADVERTISE_ALL, revision = '2025-11-25') => {
  const peer = legacyPeer({}, revision)
  const { stream, response } = eventStream()
  peer.on('GET', () => response)
  const connected = await connectTo(peer.fetch, { ...legacy, advertised })
  let ids = 0
  const sent = (): JsonObject[] => peer.posted.map(({ message }) => message)
  const send = (method: string, params: JsonObject = {}): number => {
    stream.message({ jsonrpc: '2.0', id: ++ids, method, params })
    return ids
  }
  const reply = (id: number): Promise<JsonObject> =>
    vi.waitFor(
      () => {
        const found = sent().find((message) => message['id'] === id && !('method' in message))
        if (!found) throw new Error(`No reply to ${id} yet`)
        return found
      },
      { interval: 2 },
    )
  const requests = (method: string, params?: JsonObject): Promise<JsonObject> => reply(send(method, params))
  const task = async (params = form({ ttl: 60_000 })): Promise<JsonObject> => {
    const { result } = await requests('elicitation/create', params)
    return (result as { task: JsonObject }).task
  }
  const statuses = (): unknown[] =>
    sent()
      .filter(({ method }) => method === 'notifications/tasks/status')
      .map(({ params }) => (params as JsonObject)['status'])
  return { ...connected, peer, stream, send, reply, requests, task, statuses, sent }
}

describe('An ask by task', () => {
  it('is given a task at once, and its answer when the server comes back', async () => {
    const { connection, asked, task, requests, send, reply, sent, statuses } = await server()
    const made = await task()
    expect(made).toMatchObject({ status: 'working', ttl: 60_000, pollInterval: 1000 })
    const { taskId } = made as { taskId: string }
    expect(taskId).toMatch(/^[0-9a-f]{32}$/)
    expect(new Date(made['createdAt'] as string).toISOString()).toBe(made['createdAt'])

    const blocked = send('tasks/result', { taskId })
    expect(await requests('tasks/get', { taskId })).toMatchObject({ result: made })
    expect(sent().some(({ id, method }) => id === blocked && method === undefined)).toBe(false)

    const ask = await asked()
    expect(ask).toMatchObject({ method: 'elicitation/create', taskId })
    connection.answer(ask.key, { kind: 'elicitation', action: 'accept', content: { name: 'Bo' } })
    expect(await reply(blocked)).toEqual({
      jsonrpc: '2.0',
      id: blocked,
      result: { action: 'accept', content: { name: 'Bo' }, _meta: { [RELATED]: { taskId } } },
    })
    const { result: after } = await requests('tasks/get', { taskId })
    expect(after).toMatchObject({ taskId, status: 'completed', createdAt: made['createdAt'] })
    expect(after).not.toHaveProperty('_meta')
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['completed'])
    })
  })

  it('that is rejected fails, and its result is the error', async () => {
    const { connection, asked, task, requests, statuses } = await server()
    const { taskId } = (await task()) as { taskId: string }
    connection.answer((await asked()).key, { kind: 'error', code: -1, message: 'User rejected' })
    expect(await requests('tasks/result', { taskId })).toMatchObject({ error: { code: -1, message: 'User rejected' } })
    expect(await requests('tasks/get', { taskId })).toMatchObject({
      result: { status: 'failed', statusMessage: 'User rejected' },
    })
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['failed'])
    })
  })

  it('is withdrawn by tasks/cancel, once; a cancelled request takes nothing back', async () => {
    const { connection, stream, asked, task, send, reply, requests } = await server()
    const { taskId } = (await task()) as { taskId: string }
    const ask = await asked()
    const blocked = send('tasks/result', { taskId })
    stream.message({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } })
    await requests('ping')
    expect(connection.pendingAsks()).toHaveLength(1)
    expect(await requests('tasks/cancel', { taskId })).toMatchObject({ result: { taskId, status: 'cancelled' } })
    expect(connection.pendingAsks()).toEqual([])
    expect(connection.answer(ask.key, { kind: 'elicitation', action: 'decline' })).toBe(false)
    expect(await reply(blocked)).toMatchObject({ error: { code: -32602 } })
    expect(await requests('tasks/cancel', { taskId })).toMatchObject({ error: { code: -32602 } })
    expect(await requests('tasks/get', { taskId })).toMatchObject({ result: { status: 'cancelled' } })
  })

  it('is not told to a tasks/result that the server has taken back', async () => {
    const { connection, stream, asked, task, send, requests, sent } = await server()
    const { taskId } = (await task()) as { taskId: string }
    const blocked = send('tasks/result', { taskId })
    stream.message({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: blocked } })
    await requests('ping')
    connection.answer((await asked()).key, { kind: 'elicitation', action: 'decline' })
    await requests('tasks/result', { taskId })
    expect(sent().some(({ id, method }) => id === blocked && method === undefined)).toBe(false)
  })

  it('outlives the call in which it was asked', async () => {
    const { connection, peer, task, asked } = await server()
    const { stream, response } = eventStream()
    peer.on('tools/call', ({ message }) => {
      stream.message({ jsonrpc: '2.0', id: 'in-call', method: 'elicitation/create', params: form({}) })
      stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { content: [] } })
      stream.end()
      return response
    })
    await connection.call('tools/call', { name: 'a' }).done
    expect((await asked()).serverId).toBe('in-call')
    await task()
    expect(connection.pendingAsks()).toHaveLength(2)
  })

  it('expires with its question when its time is over', async () => {
    const { connection, task, requests, asked, statuses } = await server()
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { taskId } = (await task(form({ ttl: 5000 }))) as { taskId: string }
    await asked()
    await vi.advanceTimersByTimeAsync(5000)
    expect(connection.pendingAsks()).toEqual([])
    expect(await requests('tasks/get', { taskId })).toMatchObject({ error: { code: -32602 } })
    expect(await requests('tasks/list')).toMatchObject({ result: { tasks: [] } })
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['cancelled'])
    })
  })

  it.each([
    [{}, MAX_TTL],
    [{ ttl: 'long' }, MAX_TTL],
    [{ ttl: 1e12 }, MAX_TTL],
    [{ ttl: 1 }, 1000],
    [{ ttl: 7000 }, 7000],
  ])('that wants %j lives for %i ms', async (wanted, ttl) => {
    const { connection, task } = await server()
    expect(await task(form(wanted))).toMatchObject({ ttl })
    await connection.close()
  })

  it('is listed page by page; made-up ids and cursors are refused', async () => {
    const { task, requests } = await server()
    const ids: unknown[] = []
    for (let made = 0; made < 51; made++) ids.push((await task())['taskId'])
    const { result: first } = (await requests('tasks/list')) as { result: { tasks: JsonObject[]; nextCursor: string } }
    const { result: rest } = await requests('tasks/list', { cursor: first.nextCursor })
    const listed = [...first.tasks, ...(rest as { tasks: JsonObject[] }).tasks].map(({ taskId }) => taskId)
    expect(listed).toEqual(ids)
    expect(rest).not.toHaveProperty('nextCursor')
    for (const cursor of ['after-0', 'after-52', 'x', 7])
      expect(await requests('tasks/list', { cursor })).toMatchObject({ error: { code: -32602 } })
    for (const method of ['tasks/get', 'tasks/result', 'tasks/cancel'])
      expect(await requests(method, { taskId: 'made-up' })).toMatchObject({ error: { code: -32602 } })
  })

  it.each([
    ['was not advertised', { ...ADVERTISE_ALL, tasks: false }, '2025-11-25'],
    ['is of a revision without tasks', ADVERTISE_ALL, '2025-06-18'],
  ])('that %s is an ask like any other', async (_, advertised, revision) => {
    const { connection, asked, send, reply, requests } = await server(advertised, revision)
    const id = send('elicitation/create', form({ ttl: 60_000 }))
    connection.answer((await asked()).key, { kind: 'elicitation', action: 'decline' })
    expect(await reply(id)).toMatchObject({ result: { action: 'decline' } })
    expect(await requests('tasks/list')).toMatchObject({ error: { code: -32601 } })
  })

  it('for roots is an ask like any other: roots are no task', async () => {
    const { connection, asked, send, reply } = await server()
    const id = send('roots/list', { task: {} })
    connection.answer((await asked()).key, { kind: 'roots', roots: [] })
    expect(await reply(id)).toMatchObject({ result: { roots: [] } })
  })

  it('is refused where there are a thousand others', () => {
    const asks = new AskQueue(() => undefined)
    const closing = new AbortController()
    let ids = 0
    const tasks = new ReceiverTasks({
      asks,
      send: () => Promise.resolve(),
      capabilities: () => clientCapabilities(ADVERTISE_ALL, '2025-11-25'),
      closing: closing.signal,
      newTaskId: () => `t${++ids}`,
      now: () => 0,
    })
    const bodies: JsonObject[] = []
    const start = (key: string): void => {
      const ask = { key: key as AskKey, method: 'elicitation/create', params: { task: {} }, era: 'legacy' as const }
      tasks.start(ask, (body) => Promise.resolve(bodies.push(body)))
    }
    for (let made = 0; made < 1001; made++) start(`a${made}`)
    expect(bodies.filter((body) => 'result' in body)).toHaveLength(1000)
    expect(bodies.at(-1)).toMatchObject({ error: { code: -32603 } })
    expect(asks.pending()).toHaveLength(1000)
    closing.abort()
  })

  it('ends with the connection, without another word', async () => {
    const { connection, task, statuses, peer } = await server()
    await task()
    peer.on('DELETE', () => new Response(null, { status: 200 }))
    await connection.close()
    expect(connection.pendingAsks()).toEqual([])
    expect(statuses()).toEqual([])
  })
})

describe('A server of the first SDK', () => {
  it('has a model asked by task, and reads status and result as its own client would give them', async () => {
    const peer = new McpServer({ name: 'v1', version: '1' })
    const seen: string[] = []
    peer.registerTool('a', {}, async () => {
      const { server } = peer
      const params = { messages: [{ role: 'user' as const, content: { type: 'text' as const, text: 'Hi' } }] }
      const stream = server.experimental.tasks.createMessageStream(
        { ...params, maxTokens: 9 },
        { task: { ttl: 60_000 } },
      )
      let text = ''
      for await (const message of stream) {
        seen.push(message.type === 'taskStatus' ? `taskStatus ${message.task.status}` : message.type)
        if (message.type === 'result') text = JSON.stringify(message.result)
      }
      const { tasks } = await server.request({ method: 'tasks/list' }, ListTasksResultSchema)
      return { content: [{ type: 'text', text }], structuredContent: { listed: tasks.map(({ status }) => status) } }
    })
    const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: () => 'one' })
    await peer.connect(transport)
    const { connection, asked } = await connectTo(
      handlerFetch((request) => transport.handleRequest(request)),
      legacy,
    )
    const call = connection.call('tools/call', { name: 'a', arguments: {} })
    const ask = await asked()
    expect(ask).toMatchObject({ method: 'sampling/createMessage' })
    connection.answer(ask.key, {
      kind: 'sampling',
      result: { role: 'assistant', model: 'm', content: { type: 'text', text: 'Hello' } },
    })
    const message = await call.done
    expect(message).toMatchObject({ kind: 'result', result: { structuredContent: { listed: ['completed'] } } })
    expect(JSON.stringify(message)).toContain('Hello')
    expect(seen[0]).toBe('taskCreated')
    expect(seen.at(-1)).toBe('result')
    expect(seen).not.toContain('error')
    await connection.close()
  })
})
