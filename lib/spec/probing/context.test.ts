import { describe, expect, it } from 'vitest'
import { META } from '@/lib/protocol/meta'
import { objectAt } from '@/lib/protocol/json'
import { defineProbe, type Probe } from '@/lib/spec/probe'
import { eventsOf } from '@/lib/testing/connected'
import { probed, type Served } from '@/lib/testing/probe-tester'
import { goodServer } from '@/lib/testing/reference/server'
import { METHODS, TOOLS, text, toolMethods, type Tool } from '@/lib/testing/reference/methods'
import { eventStream } from '@/lib/testing/scripted-peer'
import type { ProbeContext } from './context'
import { tell } from './tell'
import { passed } from './verdict'

/** Does something with a context of the engine's own making; returns what it found. */
const within = async <T>(served: Omit<Served, 'name'>, act: (context: ProbeContext) => Promise<T>) => {
  let found: T | undefined
  const acting: Probe = defineProbe({
    id: 'jsonrpc-parse-error',
    risk: 'safe',
    why: 'w',
    fix: 'f',
    example: { right: 'r', wrong: 'w' },
    sends: ['something'],
    run: async (context) => {
      found = await act(context)
      return passed()
    },
  })
  const { results, recording } = await probed([acting], served)
  return { found, result: results[0], recording }
}

const ask = { message: 'Where to?', requestedSchema: { type: 'object', properties: { place: { type: 'string' } } } }

const asking: Tool = {
  listed: { name: 'ask', inputSchema: { type: 'object' } },
  run: async (_args, call) => {
    const answer = await call.ask('elicitation/create', ask)
    return text(JSON.stringify(answer['result'] ?? null))
  },
}

const LEGACY = goodServer('2025-11-25', { methods: { ...METHODS, ...toolMethods([...TOOLS, asking]) } })

describe('what a probe acts through', () => {
  it('answers what a legacy server asks in the middle of a call', async () => {
    const { found } = await within({ revision: '2025-11-25', server: () => LEGACY }, (context) =>
      context.call('tools/call', { name: 'ask', arguments: {} }),
    )
    expect(JSON.stringify(found?.result)).toContain('accept')
  })

  it('answers as the probe says', async () => {
    const { found } = await within({ revision: '2025-11-25', server: () => LEGACY }, (context) => {
      context.answerAsks(() => ({ result: { action: 'decline' } }))
      return context.call('tools/call', { name: 'ask', arguments: {} })
    })
    expect(JSON.stringify(found?.result)).toContain('decline')
  })

  it('answers what a modern server asks, round by round', async () => {
    const rounds = {
      'tools/call': ({ params }: { params: object }) =>
        'inputResponses' in params
          ? { resultType: 'complete', ...text(JSON.stringify(params)) }
          : {
              resultType: 'input_required',
              inputRequests: { where: { method: 'elicitation/create', params: ask } },
              requestState: 'one',
            },
    }
    const server = goodServer('2026-07-28', { methods: { ...METHODS, ...rounds } })
    const { found } = await within({ revision: '2026-07-28', server: () => server }, (context) =>
      context.call('tools/call', { name: 'add', arguments: {} }),
    )
    expect(found?.result?.['resultType']).toBe('complete')
    expect(JSON.stringify(found?.result)).toContain('requestState')
  })

  it('speaks HTTP+SSE: the endpoint from the stream, responses on it', async () => {
    const { found, recording } = await within(
      { revision: '2024-11-05', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
      (context) => context.request('ping'),
    )
    expect(found?.result).toEqual({})
    expect(found?.status).toBe(202)
    expect(eventsOf(recording)('connection-established')[0]?.transport).toBe('http+sse')
  })

  it('posts to no endpoint of another origin', async () => {
    const server = goodServer('2024-11-05', { transport: 'http+sse' }).breaking(({ verb }) => {
      if (verb !== 'GET') return undefined
      const { stream, response } = eventStream()
      stream.raw('event: endpoint\ndata: http://elsewhere.test/post\n\n')
      return response
    })
    const { result, recording } = await within({ revision: '2024-11-05', server: () => server }, (context) =>
      context.request('ping'),
    )
    expect(result).toMatchObject({ outcome: 'not-exercised', reason: expect.stringContaining('not its own') as string })
    expect(eventsOf(recording)('http-request-sent').map(({ method }) => method)).toEqual(['GET'])
  })

  it('leaves headers and members of _meta out, changes them, and sends names as they are spelled', async () => {
    const { recording } = await within({ revision: '2026-07-28' }, (context) =>
      context.request(
        'tools/list',
        {},
        {
          headers: { 'mcp-METHOD': 'other', 'MCP-Protocol-Version': undefined },
          meta: { [META.clientInfo]: undefined, extra: 1 },
          declared: { roots: {} },
          id: 7,
        },
      ),
    )
    const [sent] = eventsOf(recording)('http-request-sent')
    const names = sent?.headers.map(([name]) => name) ?? []
    expect(names).toContain('mcp-METHOD')
    expect(names).not.toContain('Mcp-Method')
    expect(names).not.toContain('MCP-Protocol-Version')
    const message = JSON.parse(sent?.body ?? '') as object
    const meta = objectAt(objectAt(message, 'params'), '_meta') ?? {}
    expect(Object.keys(meta).sort()).toEqual(['extra', META.clientCapabilities, META.protocolVersion])
    expect(meta[META.clientCapabilities]).toEqual({ roots: {} })
    expect(message).toMatchObject({ id: 7 })
  })

  it('takes a failure on the way for an answer, and a hostile list for an empty one', async () => {
    const { found } = await within(
      {
        revision: '2026-07-28',
        server: (revision) => ({
          ...goodServer(revision, {
            methods: { 'tools/list': () => ({ tools: [null, 7, { name: 1 }], nextCursor: 'same' }) },
          }),
        }),
      },
      async (context) => ({
        tools: await context.tools(),
        gone: tell(await context.http({ url: 'http://reference.test:1/', body: '{"__proto__": []}' })),
      }),
    )
    expect(found?.tools).toEqual([])
    expect(found?.gone).toContain('HTTP')
  })

  it('ends every session it began, those of other connections too', async () => {
    const { recording } = await within({ revision: '2025-11-25' }, async (context) => {
      await context.request('ping')
      await context.fresh().request('ping')
      await context.initialize({ protocolVersion: '2025-06-18' })
    })
    const verbs = eventsOf(recording)('http-request-sent').map(({ method }) => method)
    expect(verbs.filter((verb) => verb === 'DELETE')).toHaveLength(3)
    expect(eventsOf(recording)('connection-closed')).toHaveLength(2)
  })
})
