import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { serve, type Served } from '@/lib/testing/serve'
import { startEverything } from '@/lib/testing/servers/everything'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { terminal } from '@/lib/testing/terminal'
import { run } from './main'

const servers: Record<'concierge' | 'everything' | 'v1' | 'v2', Served> = {} as never
let folder: string
beforeAll(async () => {
  const [concierge, everything, v1, v2] = await Promise.all([
    serve(DEMO_SERVERS.concierge),
    startEverything(),
    startV1Server(),
    startV2Server(),
  ])
  Object.assign(servers, { concierge, everything, v1, v2 })
  folder = await mkdtemp(join(tmpdir(), 'parley-'))
})
afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.stop()))
  await rm(folder, { recursive: true })
})

const at = (name: keyof typeof servers): string => servers[name].url

const parley = async (...args: string[]) => {
  const { io, out, err } = terminal()
  return { code: await run(args, io), out: out(), err: err() }
}

describe.each(['legacy', 'modern'])('on %s', (era) => {
  const concierge = (command: string, ...args: string[]) => parley(command, at('concierge'), ...args, '-r', era)

  it('a resource is read, a template expanded first, a binary one told by its size', async () => {
    expect(await concierge('read', 'trip://{id}', '--var', 'id=current')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Reading trip://current') as string,
    })
    const picture = await concierge('read', 'trip://picture')
    expect(picture.out).toMatch(/^\[image\/png, \d+ bytes: trip:\/\/picture\]$/)
  })

  it('a binary resource is written as its bytes', async () => {
    const file = join(folder, `${era}.png`)
    expect(await concierge('read', 'trip://picture', '--out', file)).toMatchObject({ code: 0, out: '' })
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG')
  })

  it('a resource that is not there is a JSON-RPC error, exit 1', async () => {
    const { code, err } = await concierge('read', 'trip://nowhere')
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/^JSON-RPC error -32/) as string })
  })

  it('a prompt is printed message by message', async () => {
    const { code, out } = await concierge('prompt', 'plan_weekend', '--args', '{"city":"Oslo"}')
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'user:',
      '  Plan a slow weekend in Oslo. Two days, no rush.',
      'assistant:',
      '  Happily. Shall I start on Friday evening?',
    ])
  })

  it('an argument is completed, one value a line; nothing is said where nothing fits', async () => {
    expect(await concierge('complete', 'prompt', 'plan_weekend', 'city', 'L')).toEqual({
      code: 0,
      out: 'Lisbon\nLjubljana',
      err: '',
    })
    expect(await concierge('complete', 'prompt', 'plan_weekend', 'city', 'X')).toEqual({
      code: 0,
      out: '',
      err: 'Nothing fits.',
    })
  })
})

describe('server-everything', () => {
  it('has its template expanded, and a variable of it completed', async () => {
    const template = 'demo://resource/dynamic/text/{resourceId}'
    const { out, err } = await parley('read', at('everything'), template, '--var', 'resourceId=7')
    expect(err).toBe('Reading demo://resource/dynamic/text/7')
    expect(out).toMatch(/^Resource 7: /)
    expect((await parley('complete', at('everything'), 'template', template, 'resourceId', '7')).out).toBe('7')
  })

  const lead = ['prompt', 'completable-prompt', 'name', '', '--with', 'department=Sales']

  it('is told what is filled in already', async () => {
    expect((await parley('complete', at('everything'), ...lead)).out).toBe('David\nEve\nFrank')
  })

  it('is not told by a revision that has no place for it, which is said', async () => {
    expect(await parley('complete', at('everything'), ...lead, '-r', '2025-03-26')).toEqual({
      code: 0,
      out: '',
      err: '2025-03-26 has no place for --with: it is not sent.\nNothing fits.',
    })
  })

  it('shows an embedded resource of a prompt, and the whole response with --json', async () => {
    const args = [at('everything'), 'resource-prompt', '--args', '{"resourceType":"Text","resourceId":"2"}']
    expect((await parley('prompt', ...args)).out).toContain('  Resource 2: ')
    expect(JSON.parse((await parley('prompt', ...args, '--json')).out)).toMatchObject({
      result: { messages: [{ role: 'user' }, { content: { type: 'resource' } }] },
    })
  })
})

it.each(['v1', 'v2'] as const)('what a server of SDK %s does not offer is its error, exit 1', async (name) => {
  for (const args of [['read', at(name), 'a://b'] as const, ['prompt', at(name), 'p'] as const]) {
    const { code, err } = await parley(...args)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/-32601 \(Method not found\)/) as string })
  }
})

describe('bad usage', () => {
  it.each([
    [['read', 'http://x/mcp'], 'takes a URL and the URI of a resource'],
    [['read', 'http://x/mcp', 'a://{b', '--var', 'b=1'], 'A brace without its partner'],
    [['read', 'http://x/mcp', 'a://{b}', '--var', 'c=1'], 'has no such variable'],
    [['read', 'http://x/mcp', 'a://{b}', '--var', 'b'], 'write it as name=value'],
    [['read', 'http://x/mcp', 'a://{b}', '--vars', '{"b":1}'], 'must be an object of strings'],
    [['prompt', 'http://x/mcp', 'p', '--args', '[]'], 'must be a JSON object'],
    [['complete', 'http://x/mcp', 'tool', 'p', 'a'], 'prompt or template'],
  ])('%j exits 2 and says what is wrong', async (args, message) => {
    const { code, err } = await parley(...args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string })
  })
})
