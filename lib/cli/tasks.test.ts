import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import { modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { serve, type Served } from '@/lib/testing/serve'
import { startEverything } from '@/lib/testing/servers/everything'
import { terminal } from '@/lib/testing/terminal'
import { run } from './main'

const parley = async (args: string[], typed?: string[]) => {
  const { io, out, err } = terminal(typed)
  return { code: await run(args, io), out: out(), err: err() }
}

describe('tasks of 2025-11-25, on server-everything', () => {
  let everything: Served
  beforeAll(async () => {
    everything = await startEverything()
  })
  afterAll(() => everything.stop())

  const research = (args: object, ...more: string[]) => [
    ...['tasks', everything.url, 'call', 'simulate-research-query', '--args', JSON.stringify(args)],
    ...more,
  ]

  it.concurrent('are followed to their result, and what they ask is put to the person', async () => {
    const typed = ['a', 'snake']
    const { code, out, err } = await parley(research({ topic: 'python', ambiguous: true }), typed)
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('# Research Report: python (snake)') as string,
    })
    expect(err).toMatch(/working {2}Gathering sources[^]*The server asks[^]*completed/)
  })

  it.concurrent('can be left to themselves', async () => {
    const { code, out } = await parley(research({ topic: 'tea' }, '--detach', '--ttl', '60000'))
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\w+ {2}working/) as string })
  })

  it.concurrent('are what parley call makes with --task, too', async () => {
    const args = ['call', everything.url, 'simulate-research-query', '--args', '{"topic":"tea"}', '--task']
    expect((await parley(args)).out).toContain('# Research Report: tea')
  })

  it.concurrent('are listed; an unknown one is an error, exit 1', async () => {
    expect(await parley(['tasks', everything.url, 'list'])).toMatchObject({ code: 0 })
    for (const act of ['get', 'result', 'cancel'])
      expect(await parley(['tasks', everything.url, act, 'nope'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('-32602') as string,
      })
  })
})

describe('the tasks extension of 2026-07-28', () => {
  let served: Served | undefined
  afterEach(async () => {
    await served?.stop()
    served = undefined
  })

  const TASK = { taskId: 't1', createdAt: '2026-11-21T00:00:00Z', lastUpdatedAt: '2026-11-21T00:00:00Z', ttlMs: null }
  const FORM = {
    method: 'elicitation/create',
    params: { message: 'Window?', requestedSchema: { type: 'object', properties: { seat: { type: 'string' } } } },
  }

  /** Asks for input until it has been updated, then is what `end` says. */
  const taskPeer = (end: JsonObject): ScriptedPeer => {
    const peer = modernPeer({ tools: {}, extensions: { 'io.modelcontextprotocol/tasks': {} } })
    let answers: JsonObject | undefined
    let cancelled = false
    peer.on('tools/list', ({ message }) => result(message['id'], { tools: [] }))
    peer.on('tools/call', ({ message }) =>
      result(message['id'], { resultType: 'task', ...TASK, status: 'working', pollIntervalMs: 50 }),
    )
    peer.on('tasks/update', ({ message: { id, params } }) => {
      answers = (params as JsonObject)['inputResponses'] as JsonObject
      return result(id, { resultType: 'complete' })
    })
    peer.on('tasks/cancel', ({ message }) => {
      cancelled = true
      return result(message['id'], { resultType: 'complete' })
    })
    peer.on('tasks/get', ({ message, headers }) => {
      if (headers.get('mcp-name') !== 't1') return new Response('Mcp-Name is missing', { status: 400 })
      const state = cancelled
        ? { status: 'cancelled' }
        : answers
          ? { ...end, statusMessage: JSON.stringify(answers) }
          : { status: 'input_required', inputRequests: { seat: FORM as unknown as JsonObject } }
      return result(message['id'], { resultType: 'complete', ...TASK, pollIntervalMs: 50, ...state })
    })
    return peer
  }
  const at = async (peer: ScriptedPeer): Promise<string> => {
    served = await serve(peer.handle)
    return served.url
  }
  const completed = { status: 'completed', result: { content: [{ type: 'text', text: 'Booked.' }] } }

  it('is declared, followed through its input to its result', async () => {
    const peer = taskPeer(completed)
    const { code, out, err } = await parley(['tasks', await at(peer), 'call', 'book'], ['a', '12A'])
    expect({ code, out }).toEqual({ code: 0, out: 'Booked.' })
    expect(err).toContain('t1  completed  {"seat":{"action":"accept","content":{"seat":"12A"}}}')
    const call = peer.posted.find(({ message }) => message['method'] === 'tools/call')
    expect(JSON.stringify(call?.message['params'])).toContain('"extensions":{"io.modelcontextprotocol/tasks":{}}')
    expect(JSON.stringify(call?.message['params'])).not.toContain('"task":')
  })

  it('ends in the error that its call would have had, exit 1', async () => {
    const peer = taskPeer({ status: 'failed', error: { code: -32603, message: 'The desk is closed' } })
    expect(await parley(['tasks', await at(peer), 'call', 'book'], ['d'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/JSON-RPC error -32603 \(Internal error\): The desk is closed$/) as string,
    })
  })

  it('is cancelled at Ctrl+C, exit 1', async () => {
    const peer = taskPeer(completed)
    const url = await at(peer)
    const { io, out, interrupt } = terminal(['a'])
    const ask = (): Promise<string> => {
      interrupt()
      return Promise.resolve('c')
    }
    expect(await run(['tasks', url, 'call', 'book'], { ...io, ask })).toBe(1)
    expect(out()).toBe('t1  cancelled')
  })

  it('shows a task as it stands, and its result once there is one', async () => {
    const url = await at(taskPeer(completed))
    expect((await parley(['tasks', url, 'get', 't1'])).out).toBe('t1  input_required')
    expect((await parley(['tasks', url, 'result', 't1'])).out).toBe('t1  input_required')
    expect((await parley(['tasks', url, 'cancel', 't1'])).code).toBe(0)
  })

  it('is not needed: what is answered at once is the result', async () => {
    const peer = taskPeer(completed)
    peer.on('tools/call', ({ message }) =>
      result(message['id'], { resultType: 'complete', content: [{ type: 'text', text: 'Now.' }] }),
    )
    expect(await parley(['tasks', await at(peer), 'call', 'book'])).toMatchObject({
      code: 0,
      out: 'Now.',
      err: 'The server made no task of it: this is the result.',
    })
  })
})
