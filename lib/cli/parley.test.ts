import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { decode } from '@/lib/recording/codec'
import type { JsonObject } from '@/lib/protocol/json'
import { json, legacyPeer, modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { serve, type Served } from '@/lib/testing/serve'
import { run } from './main'

let served: Served | undefined
afterEach(async () => {
  await served?.stop()
  served = undefined
})

/** Runs a command as a person would; `typed` are the answers at the terminal, absent for none. */
const parley = async (args: string[], typed?: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await run(args, {
    ...io,
    ...(typed
      ? {
          ask: (question: string) => {
            err.push(question)
            return Promise.resolve(typed.shift() ?? '')
          },
        }
      : {}),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const at = async (peer: ScriptedPeer): Promise<string> => {
  served = await serve(peer.handle)
  return served.url
}

const toolPeer = (call: (params: JsonObject) => JsonObject): ScriptedPeer => {
  const peer = modernPeer()
  const tool = { name: 'book', description: 'Books a trip.\nAsks first.', inputSchema: { type: 'object' } }
  peer.on('tools/list', ({ message }) => result(message['id'], { tools: [tool, { name: 'broken' }] }))
  peer.on('tools/call', ({ message }) => result(message['id'], call(message['params'] as JsonObject)))
  return peer
}

const form = {
  type: 'object',
  properties: {
    email: { type: 'string', format: 'email', title: 'E-mail' },
    nights: { type: 'integer', default: 3 },
    cabin: { type: 'string', enum: ['economy', 'first'] },
    extras: { type: 'array', items: { type: 'string', enum: ['lounge', 'window'] } },
    note: { type: 'string' },
  },
  required: ['email'],
}

const asking = toolPeer.bind(undefined, ({ inputResponses }) =>
  inputResponses === undefined
    ? {
        resultType: 'input_required',
        requestState: 's',
        inputRequests: {
          who: { method: 'elicitation/create', params: { message: 'Who travels?', requestedSchema: form } },
        },
      }
    : { resultType: 'complete', content: [{ type: 'text', text: JSON.stringify(inputResponses) }] },
)

describe('parley list', () => {
  it('prints what the server offers, a tool without schema too', async () => {
    const { code, out } = await parley(['list', await at(toolPeer(() => ({})))])
    expect(code).toBe(0)
    expect(out).toBe(['peer 1 · modern 2026-07-28', '', 'Tools (2)', '  book    Books a trip.', '  broken'].join('\n'))
  })

  it('prints the entries as the server sent them with --json', async () => {
    const { out } = await parley(['list', await at(toolPeer(() => ({}))), '--json'])
    expect(JSON.parse(out)).toMatchObject({
      server: { name: 'peer', era: 'modern', revision: '2026-07-28' },
      tools: [{ name: 'book' }, { name: 'broken' }],
      prompts: [],
    })
  })

  it('says why it could not connect, and exits 2', async () => {
    const url = await at(legacyPeer())
    await served?.stop()
    const { code, err } = await parley(['list', url])
    expect(code).toBe(2)
    expect(err).toMatch(/^Connection refused \(ECONNREFUSED\)\n.*\n {2}Start the server/)
  })
})

describe('parley call', () => {
  it('prints the result, exit 0', async () => {
    const peer = toolPeer(({ arguments: args }) => ({
      resultType: 'complete',
      content: [{ type: 'text', text: `to ${JSON.stringify(args)}` }],
    }))
    const { code, out } = await parley(['call', await at(peer), 'book', '--args', '{"to":"Oslo"}'])
    expect({ code, out }).toEqual({ code: 0, out: 'to {"to":"Oslo"}' })
  })

  it('tells a tool error from a JSON-RPC error, exit 1 for both', async () => {
    const failing = await parley([
      'call',
      await at(toolPeer(() => ({ isError: true, content: [{ type: 'text', text: 'full' }] }))),
      'book',
    ])
    expect(failing).toEqual({ code: 1, out: 'full', err: 'The tool reports an error:' })
    await served?.stop()

    const peer = legacyPeer()
    peer.on('tools/call', ({ message }) =>
      json({ jsonrpc: '2.0', id: message['id'], error: { code: -32602, message: 'no such tool' } }),
    )
    const refused = await parley(['call', await at(peer), 'nope', '--revision', 'legacy'])
    expect(refused).toEqual({ code: 1, out: '', err: 'JSON-RPC error -32602 (Invalid params): no such tool' })
  })

  it('asks the person field by field, and sends what was typed in the schema’s types', async () => {
    const typed = ['x', 'a', '', 'bo@example.com', '', 'third', 'first', 'lounge, window', '']
    const { code, out, err } = await parley(['call', await at(asking()), 'book'], typed)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      who: {
        action: 'accept',
        content: { email: 'bo@example.com', nights: 3, cabin: 'first', extras: ['lounge', 'window'] },
      },
    })
    expect(err).toContain('Who travels?')
    expect(err).toContain('E-mail (email) *:')
    expect(err).toContain('  Required.')
    expect(err).toContain('Choose one of economy, first.')
  })

  it('declines what is asked when there is no terminal', async () => {
    const { code, out, err } = await parley(['call', await at(asking()), 'book'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ who: { action: 'decline' } })
    expect(err).toContain('there is no terminal')
  })

  it('writes the whole recording, also of a call that failed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    try {
      const file = join(folder, 'out.jsonl')
      const peer = toolPeer(() => ({}))
      peer.on('tools/call', () => new Response('{"jsonrpc":', { headers: { 'content-type': 'application/json' } }))
      const { code, err } = await parley(['call', await at(peer), 'book', '--record', file])
      expect(code).toBe(1)
      expect(err).toContain('INVALID_JSON')
      const { events } = decode(await readFile(file, 'utf8'))
      expect(events.map(({ type }) => type)).toContain('call-failed')
      expect(events.filter((event) => event.type === 'frame-received').map(({ raw }) => raw)).toContain('{"jsonrpc":')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('bad usage', () => {
  it.each([
    [['call', 'http://x/mcp'], 'takes a URL and the name of a tool'],
    [['call', 'http://x/mcp', 'a', '--args', '{'], '--args is not JSON'],
    [['call', 'http://x/mcp', 'a', '--args', '[]'], 'must be a JSON object'],
    [['list', 'http://x/mcp', '--revision', '2020-01-01'], 'use auto, modern, legacy'],
    [['list', 'http://x/mcp', '--header', 'nocolon'], "write it as 'Name: value'"],
    [['list', 'http://x/mcp', '--advertise', 'telepathy'], 'unknown capability'],
    [['list', 'http://x/mcp', '--frobnicate'], 'frobnicate'],
    [['dance'], 'there is no command'],
  ])('%j exits 2 and says what is wrong', async (args, message) => {
    const { code, err } = await parley(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).toContain('--help')
  })
})
