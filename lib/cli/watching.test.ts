import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bookAnotherTrip, DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { eventStream, legacyPeer, modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { serve, type Served } from '@/lib/testing/serve'
import { terminal } from '@/lib/testing/terminal'
import { run } from './main'

let concierge: Served
beforeAll(async () => {
  concierge = await serve(DEMO_SERVERS.concierge)
})
afterAll(() => concierge.stop())

let served: Served | undefined
afterEach(async () => {
  await served?.stop()
  served = undefined
})
const at = async (peer: ScriptedPeer): Promise<string> => {
  served = await serve(peer.handle)
  return served.url
}

const parley = async (...args: string[]) => {
  const { io, out, err } = terminal()
  return { code: await run(args, io), out: out(), err: err() }
}

/** Runs a command and calls back as soon as it has said this. */
const whenItSays = async (args: string[], words: string, act: (interrupt: () => void) => void) => {
  const { io, out, err, interrupt } = terminal()
  let acted = false
  const watched = (print: (text: string) => void) => (text: string) => {
    print(text)
    if (acted || !text.includes(words)) return
    acted = true
    act(interrupt)
  }
  const code = await run(args, { ...io, err: watched(io.err), out: watched(io.out) })
  return { code, out: out(), err: err() }
}

describe('parley subscribe', () => {
  it.each([
    ['legacy', 'Subscribed to trip://current'],
    ['modern', 'Honoured: trip://current'],
  ])('says on %s what was honoured, and prints what changes', async (era, honoured) => {
    const args = ['subscribe', concierge.url, 'trip://current', '-r', era, '--count', '1']
    const { code, out } = await whenItSays(args, honoured, () => {
      bookAnotherTrip(`subscribed-on-${era}`)
    })
    expect(code).toBe(0)
    expect(out).toMatch(/^\d\d:\d\d:\d\d\.\d{3} {2}notifications\/resources\/updated {2}\{"uri":"trip:\/\/current"\}$/)
  })

  it('ends well at Ctrl+C, and not well where fewer came in time than were to', async () => {
    const args = ['subscribe', concierge.url, 'trip://current']
    expect(
      await whenItSays(args, 'Honoured', (interrupt) => {
        interrupt()
      }),
    ).toMatchObject({ code: 0, out: '' })
    expect(await parley(...args, '--count', '1', '--for', '0.1')).toMatchObject({ code: 1, out: '' })
    expect(await parley(...args, '--for', '0.1')).toMatchObject({ code: 0, out: '' })
  })

  it('takes a legacy subscription back before it leaves', async () => {
    const peer = legacyPeer({ resources: { subscribe: true } })
    for (const method of ['resources/subscribe', 'resources/unsubscribe'])
      peer.on(method, ({ message }) => result(message['id'], {}))
    await parley('subscribe', await at(peer), 'a://b', '-r', 'legacy', '--for', '0.2')
    expect(peer.posted.map(({ message }) => message['method']).slice(-2)).toEqual([
      'resources/subscribe',
      'resources/unsubscribe',
    ])
  })

  it('prints changes of lists as JSON lines, and is told when the server ends it, exit 1', async () => {
    const peer = modernPeer({ tools: { listChanged: true } })
    peer.on('subscriptions/listen', ({ message }) => {
      const { stream, response } = eventStream()
      const notify = (method: string) => {
        stream.message({ jsonrpc: '2.0', method, params: { notifications: { toolsListChanged: true } } })
      }
      notify('notifications/subscriptions/acknowledged')
      notify('notifications/tools/list_changed')
      stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { resultType: 'complete' } })
      stream.end()
      return response
    })
    peer.on('tools/list', ({ message }) => result(message['id'], { tools: [] }))
    const { code, out, err } = await parley('subscribe', await at(peer), '--json')
    expect(JSON.parse(out)).toMatchObject({ method: 'notifications/tools/list_changed' })
    expect({ code, err }).toEqual({ code: 1, err: 'Honoured: toolsListChanged\nThe server ended the subscription.' })
  })

  it('says why it was refused, exit 1', async () => {
    const { code, err } = await parley('subscribe', await at(legacyPeer()), 'a://b', '-r', 'legacy')
    expect({ code, err }).toEqual({
      code: 1,
      err: 'a://b: JSON-RPC error -32601 (Method not found): Method not found',
    })
    await served?.stop()
    expect((await parley('subscribe', await at(modernPeer()))).err).toContain('announces no changes')
  })
})

describe('parley list, page by page', () => {
  const paged = (): ScriptedPeer => {
    const peer = modernPeer()
    peer.on('tools/list', ({ message: { id, params } }) => {
      const cursor = (params as { cursor?: string }).cursor
      if (cursor === undefined)
        return result(id, { tools: [{ name: 'a' }], nextCursor: 'two', ttlMs: 5000, cacheScope: 'public' })
      return result(id, { tools: [{ name: 'b' }], ttlMs: 0, cacheScope: 'public' })
    })
    return peer
  }

  it('prints one page, what leads to the next, and how long it may be kept', async () => {
    const url = await at(paged())
    expect(await parley('list', url, '--page')).toEqual({
      code: 0,
      out: 'peer 1 · modern 2026-07-28\n\nTools (1)\n  a',
      err: "Tools: May be kept for 5 s, by everyone.\nTools: more with --only tools --cursor 'two'",
    })
    const second = await parley('list', url, '--only', 'tools', '--cursor', 'two')
    expect({ out: second.out.split('\n').at(-1), err: second.err }).toEqual({
      out: '  b',
      err: 'Tools: Not to be kept.',
    })
    expect(JSON.parse((await parley('list', url, '--page', '--json')).out)).toMatchObject({
      tools: [{ name: 'a' }],
      nextCursors: { tools: 'two' },
    })
  })

  it('prints all pages otherwise', async () => {
    expect((await parley('list', await at(paged()))).out).toContain('Tools (2)')
  })

  it('fails where a list does, and says how', async () => {
    const { code, err } = await parley('list', await at(modernPeer()))
    expect({ code, err }).toEqual({
      code: 1,
      err: 'tools/list: JSON-RPC error -32601 (Method not found): Method not found',
    })
  })
})

describe('parley ping', () => {
  it.each([
    ['legacy', 'ping'],
    ['modern', 'server/discover'],
  ])('asks on %s by %s', async (era, method) => {
    const { code, out } = await parley('ping', concierge.url, '-r', era)
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${method} answered in \\d+\\.\\d ms$`))
  })
})

describe('log messages', () => {
  it.each(['legacy', 'modern'])('come on %s from the level that is asked for', async (era) => {
    const args = ['call', concierge.url, 'slow_count', '--args', '{"to":1}', '-r', era, '--log-level']
    expect((await parley(...args, 'debug')).err).toMatch(/^\[info\]/m)
    expect((await parley(...args, 'error')).err).not.toContain('[info]')
  })
})

describe('parley raw', () => {
  it('sends what is written, and prints status, headers and body', async () => {
    const { code, out, err } = await parley(
      'raw',
      concierge.url,
      '{"jsonrpc":"2.0","id":7,"method":"ping"}',
      '-r',
      'legacy',
    )
    expect({ code, out: out.replaceAll(' ', '') }).toMatchObject({
      code: 0,
      out: expect.stringContaining('"id":7') as string,
    })
    expect(err).toMatch(/^HTTP 200/)
    expect(err).toMatch(/^content-type: /m)
  })

  it('sends bytes that are no message, with the headers of this request only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    const peer = legacyPeer()
    const seen: [string, string | null, Buffer][] = []
    served = await serve(async (request) => {
      const marked = request.headers.get('x-mark')
      if (marked === null) return peer.handle(request)
      seen.push([request.method, request.headers.get('mcp-session-id'), Buffer.from(await request.arrayBuffer())])
      return new Response('what?', { status: 400 })
    })
    try {
      await writeFile(join(folder, 'bytes'), Buffer.from([0xff, 0x00, 0x7b]))
      const args = ['raw', served.url, '--bytes', join(folder, 'bytes'), '--with-header', 'X-Mark: 1', '-r', 'legacy']
      expect(await parley(...args)).toMatchObject({ code: 1, out: 'what?' })
      expect(await parley(...args, '--http-method', 'put', '--bare')).toMatchObject({ code: 1 })
      const bytes = Buffer.from([0xff, 0x00, 0x7b])
      expect(seen).toEqual([
        ['POST', 'session-1', bytes],
        ['PUT', null, bytes],
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('stops reading a stream that does not end', async () => {
    const peer = legacyPeer()
    peer.on('GET', () => {
      const { stream, response } = eventStream()
      stream.raw(': still here\n\n')
      return response
    })
    const { code, out } = await parley('raw', await at(peer), '--http-method', 'GET', '--for', '0.3', '-r', 'legacy')
    expect({ code, out }).toEqual({ code: 0, out: ': still here' })
  })
})

describe('bad usage', () => {
  it.each([
    [['raw', 'http://x/mcp'], 'takes a URL and a message'],
    [['raw', 'http://x/mcp', '{}', '--bytes', 'f'], 'not both'],
    [['raw', 'http://x/mcp', '@/no/such/file'], 'ENOENT'],
    [['list', 'http://x/mcp', '--cursor', 'c'], '--cursor needs --only'],
    [['list', 'http://x/mcp', '--page', '--all'], 'not both'],
    [['list', 'http://x/mcp', '--only', 'toys'], 'use tools, resources, templates or prompts'],
    [['subscribe', 'http://x/mcp', '--count', '0'], 'a number above 0'],
    [['call', 'http://x/mcp', 't', '--log-level', 'loud'], 'use debug, info'],
    [['tasks', 'http://x/mcp', 'get'], 'list, call <tool>, get <id>'],
    [['tasks', 'http://x/mcp', 'list', 'x'], 'list, call <tool>, get <id>'],
    [['tasks', 'http://x/mcp', 'call', 't', '--ttl', 'long'], 'milliseconds'],
  ])('%j exits 2 and says what is wrong', async (args, message) => {
    const { code, err } = await parley(...args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string })
  })
})
