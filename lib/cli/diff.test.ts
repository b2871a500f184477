import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harParts } from '@/lib/files/export/har'
import { decode } from '@/lib/recording/codec'
import { shopSession, type Shop } from '@/lib/testing/shop'
import { run } from './main'

const SHOPS = {
  first: {},
  again: {},
  worded: { reply: 'Welcome' },
  narrower: { city: { enum: ['Oslo'] } },
  another: { city: { pattern: '^O' } },
  wider: { city: { type: ['string', 'null'] } },
} satisfies Record<string, Shop>

let folder: string
const at = (name: string): string => join(folder, `${name}.parley.jsonl`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-diff-'))
  for (const [name, made] of Object.entries(SHOPS)) await writeFile(at(name), await shopSession(made))
  await writeFile(at('patterned'), await shopSession({ city: { pattern: '^[O]' } }))
})
afterAll(() => rm(folder, { recursive: true }))

const diff = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['diff', ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('parley diff', () => {
  it('exits 0 for sessions that are the same', async () => {
    expect(await diff(at('first'), at('again'))).toEqual({
      code: 0,
      out: '2 calls the same; nothing changed in what is offered.',
      err: '',
    })
  })

  it('exits 1 and says what is different', async () => {
    const { code, out } = await diff(at('first'), at('narrower'))
    expect(code).toBe(1)
    expect(out).toContain(
      'breaking   tool book\n  breaking: “city” is now one of "Oslo": calls that were right may be refused.',
    )
  })

  it.each([
    ['worded', 0],
    ['wider', 0],
    ['narrower', 1],
  ] as const)('with --breaking counts only what breaks callers: %s exits %d', async (name, code) => {
    expect((await diff(at('first'), at(name), '--breaking')).code).toBe(code)
    expect((await diff(at('first'), at(name))).code).toBe(1)
  })

  it('tells what it cannot tell, which does not count as breaking', async () => {
    const { code, out } = await diff(at('another'), at('patterned'), '--breaking')
    expect(code).toBe(0)
    expect(out).toContain('unclear    tool book\n  unclear: The pattern of “city” was "^O" and is now "^[O]"')
  })

  it('writes JSON for scripts, and Markdown for pull requests', async () => {
    const json = await diff(at('first'), at('worded'), '--format', 'json')
    expect(JSON.parse(json.out)).toMatchObject({
      summary: { changed: 1 },
      calls: [{ kind: 'changed' }, { kind: 'same' }],
    })
    const { out } = await diff(at('first'), at('narrower'), '--format', 'markdown')
    expect(out).toContain('## What is offered\n\n- **breaking** tool `book`\n  - breaking: “city” is now one of')
  })

  it('reads HAR files of others, too', async () => {
    const { header, events } = decode(await readFile(at('first'), 'utf8'))
    const har = [...harParts({ header, events }, { name: 'x', version: '1' })].join('')
    // As another tool would have written it.
    await writeFile(at('har'), har.replaceAll('"_parley":', '"_other":'))
    const { code, out, err } = await diff(at('first'), at('har'))
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2 calls the same') as string })
    expect(err).toBe('')
  })

  it('reads what a file that breaks off holds, and says so', async () => {
    const text = await shopSession()
    await writeFile(at('broken'), text.slice(0, text.length - 40))
    const { err } = await diff(at('first'), at('broken'))
    expect(err).toMatch(/BAD_LINE[\s\S]*What came before is used\.$/)
  })

  it.each<[string[], string]>([
    [['a'], 'takes two files'],
    [['package.json', 'package.json'], 'UNKNOWN_FILE'],
    [['lib/recording/fixtures/from-the-future.jsonl', 'x'], 'NEWER_FORMAT'],
    [['/nowhere', '/nowhere'], 'ENOENT'],
    [['a', 'b', '--format', 'xml'], 'use text, json or markdown'],
  ])('exits 2 for %j', async (args, message) => {
    const { code, err } = await diff(...args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string })
  })

  it.each(['v1', 'v2', 'v3', 'v4', 'v5'])('reads files of every version: %s', async (version) => {
    const fixture = `lib/recording/fixtures/${version}.jsonl`
    expect((await diff(fixture, fixture)).code).toBe(0)
  })
})
