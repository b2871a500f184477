import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCassette } from '@/lib/cassette/codec'
import type { Cassette } from '@/lib/cassette/types'
import { encode } from '@/lib/recording/codec'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { recordedSession } from '@/lib/testing/recorded'
import { serve, type Served } from '@/lib/testing/serve'
import { shop, shopSession, type Shop } from '@/lib/testing/shop'
import { run } from './main'

let folder: string
let file: string
const servers: Served[] = []

const start = async (handle: (request: Request) => Promise<Response>): Promise<string> => {
  const served = await serve(handle)
  servers.push(served)
  return served.url
}
const shopAt = (made: Shop = {}): Promise<string> => start(shop(made).handle)

const replay = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['replay', ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-replay-'))
  file = join(folder, 'a.parley.jsonl')
  await writeFile(file, await shopSession())
})
afterAll(async () => {
  for (const { stop } of servers) await stop()
  await rm(folder, { recursive: true })
})

describe('parley replay', () => {
  it('exits 0 where the server does the same, under numbers of its own', async () => {
    expect(await replay(file, '--to', await shopAt({ first: 700 }))).toEqual({
      code: 0,
      err: '',
      out: [
        'same      tools/call book',
        'same      tools/call show',
        '',
        '2 calls the same; nothing changed in what is offered.',
      ].join('\n'),
    })
  })

  it('exits 1 where it does not, and says what is different', async () => {
    const made = { city: { minLength: 3 }, reply: 'Full for', annotations: { destructiveHint: true } }
    const { code, out, err } = await replay(file, '--to', await shopAt(made))
    const answer = String.raw`{\"who\":{\"action\":\"accept\",\"content\":{\"name\":\"example\"}}}`
    expect(code).toBe(1)
    expect(err).toBe('These tools say that they may destroy something: book.')
    expect(out).toBe(
      [
        'changed   tools/call book',
        '  end result',
        '    /content/0/text',
        `      - "Booked for ${answer}"`,
        `      + "Full for ${answer}"`,
        'same      tools/call show',
        '',
        'What is offered',
        'breaking   tool book',
        '  breaking: The shortest length of “city” was not limited and is now 3: calls that were right may be refused.',
        '',
        '1 call the same, 1 changed; 1 change in what is offered, 1 breaking.',
      ].join('\n'),
    )
  })

  it('gives up a call that asks what nobody answered, and goes on with the next', async () => {
    const { code, out, err } = await replay(file, '--to', await shopAt({ question: 'Which?' }))
    expect(code).toBe(1)
    expect(out).toMatch(/^given up {2}tools\/call book\n {2}It asked what nobody has answered \(elicitation\/create\)/)
    expect(out).toContain('/arguments/ref came from the result of an earlier call, and was sent as it was')
    expect(err).toContain('Not asked for, though the cassette answers it:\n  entry 1: elicitation/create')
  })

  it('answers from another cassette, and makes only the calls that are wanted', async () => {
    const cassette: Cassette = {
      format: 'parley-cassette',
      version: 1,
      entries: [
        {
          ask: {
            method: 'elicitation/create',
            params: {
              message: 'Who?',
              requestedSchema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
            },
          },
          answer: { kind: 'elicitation', action: 'decline' },
        },
      ],
    }
    const answers = join(folder, 'answers.json')
    await writeFile(answers, encodeCassette(cassette))
    const found = await replay(file, '--to', await shopAt(), '--answers', answers, '--only', 'book', '--format', 'json')
    expect(found.code).toBe(1)
    expect(JSON.parse(found.out)).toMatchObject({
      same: false,
      summary: { same: 0, changed: 1, removed: 0 },
      calls: [{ kind: 'changed', label: 'tools/call book', pairs: [{ part: 'answer' }, { part: 'end' }] }],
      replayed: [{ method: 'tools/call', subject: 'book', outcome: 'answered' }],
    })
  })

  it('writes the new session, which parley diff reads', async () => {
    const record = join(folder, 'b.parley.jsonl')
    await replay(file, '--to', await shopAt({ reply: 'Full for' }), '--record', record)
    expect(await readFile(record, 'utf8')).toContain('"by":"cassette"')
    expect(await run(['diff', file, record], { out: () => undefined, err: () => undefined })).toBe(1)
  })

  it('makes calls of one era in the other, and finds another server out', async () => {
    const concierge = await start(DEMO_SERVERS.concierge)
    const { recording } = await recordedSession({ url: concierge, fetch: plainFetch }, 'legacy', [
      ['tools/call', { name: 'weather', arguments: { city: 'Porto' } }],
      ['tools/call', { name: 'where_are_you', arguments: {} }],
      ['ping', {}],
    ])
    const session = join(folder, 'legacy.parley.jsonl')
    await writeFile(session, encode(recording))
    const { code, out } = await replay(session, '--to', concierge, '--era', 'modern')
    expect(code).toBe(0)
    expect(out).toContain('left out  ping\n  ping is no method of 2026-07-28.')
    expect(out).toContain('  /revision: "2025-11-25" → "2026-07-28" (does not count)')

    const other = await replay(session, '--to', await start(DEMO_SERVERS.troublemaker), '--revision', '2025-11-25')
    expect(other.code).toBe(1)
    expect(other.out).toContain(
      'breaking   tool weather\n  breaking: The tool is gone: callers that use it are refused.',
    )
  })

  it.each<[string[], string]>([
    [[], 'takes one file'],
    [['FILE'], 'needs --to URL'],
    [['FILE', '--to', 'http://x/mcp', '--era', 'legacy', '--revision', 'modern'], 'exclude each other'],
    [['FILE', '--to', 'http://x/mcp', '--only', 'dance'], 'it has no such calls'],
    [['FILE', '--to', 'http://x/mcp', '--patience', '0'], 'a number above 0'],
    [['/nowhere.jsonl', '--to', 'http://x/mcp'], 'ENOENT'],
    [['package.json', '--to', 'http://x/mcp'], 'UNKNOWN_FILE'],
    [['FILE', '--to', 'http://127.0.0.1:9/mcp'], 'ECONNREFUSED'],
  ])('exits 2 for %j', async (args, message) => {
    const { code, err } = await replay(...args.map((arg) => (arg === 'FILE' ? file : arg)))
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string })
  })
})
