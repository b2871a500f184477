import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeCassette, encodeCassette } from '@/lib/cassette/codec'
import type { Cassette, CassetteEntry } from '@/lib/cassette/types'
import { decode } from '@/lib/recording/codec'
import type { EventOf } from '@/lib/recording/events'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { serve, type Served } from '@/lib/testing/serve'
import { run } from './main'

let served: Served
let folder: string
beforeEach(async () => {
  served = await serve(DEMO_SERVERS.concierge)
  folder = await mkdtemp(join(tmpdir(), 'parley-'))
})
afterEach(async () => {
  await served.stop()
  await rm(folder, { recursive: true })
})

const inFolder = (name: string): string => join(folder, name)

/** Runs a command with a person who types these lines, or without a terminal. */
const parley = async (args: readonly string[], typed?: readonly string[]) => {
  const lines = [...(typed ?? [])]
  const out: string[] = []
  const err: string[] = []
  const ask = (question: string): Promise<string> => {
    const line = lines.shift()
    return line === undefined ? Promise.reject(new Error(`nothing typed for ${question}`)) : Promise.resolve(line)
  }
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await run([...args], { ...io, ...(typed && { ask }) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** Accepts the form (five of its fields by their defaults), writes the itinerary, declines the page. */
const PERSON = ['a', 'Ada', 'ada@example.com', '2027-05-01', ...Array<string>(9).fill(''), 'Trams and tarts.', 'd']

const TRIP = ['--args', '{"destination":"Porto","nights":2}']
const book = (era: string, ...more: readonly string[]) => [
  ...['call', served.url, 'book_trip', ...TRIP, '--revision', era],
  ...more,
]

const recorded = async (era: string): Promise<Cassette> => {
  const { code, err } = await parley(book(era, '--save-answers', inFolder('saved.json')), PERSON)
  expect({ code, err: err.split('\n').at(-1) }).toEqual({
    code: 0,
    err: `Saved 3 answers to ${inFolder('saved.json')}.`,
  })
  return decodeCassette(await readFile(inFolder('saved.json'), 'utf8'))
}

const written = async (cassette: Cassette): Promise<string> => {
  await writeFile(inFolder('edited.json'), encodeCassette(cassette))
  return inFolder('edited.json')
}

const edited = (
  { entries, ...rest }: Cassette,
  index: number,
  edit: (entry: CassetteEntry) => CassetteEntry,
): Cassette => ({ ...rest, entries: entries.map((entry, at) => (at === index ? edit(entry) : entry)) })

const BOOKED_NOT = /nothing was booked[^]*"itinerary": ?"Trams and tarts\."/

describe.each(['legacy', 'modern'])('the answers of a call on %s', (era) => {
  it('are saved in order, with what identifies them, from where, and what is new each time ignored', async () => {
    const { entries, recordedFrom } = await recorded(era)
    expect(recordedFrom).toEqual({ name: 'parley-concierge', url: served.url })
    expect(entries.map(({ ask, answer, ignore }) => [ask.method, answer.kind, ignore])).toEqual([
      ['elicitation/create', 'elicitation', undefined],
      ['sampling/createMessage', 'sampling', undefined],
      ['elicitation/create', 'elicitation', ['/url']],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/_meta|elicitationId/)
  })

  it('replay without a terminal, three times alike, by the cassette', async () => {
    const file = await written(await recorded(era))
    const results = []
    for (let time = 0; time < 3; time++)
      results.push(await parley(book(era, '--answers', file, '--record', inFolder('replay.jsonl'))))
    expect(results[0]).toMatchObject({ code: 0, out: expect.stringMatching(BOOKED_NOT) as string })
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
    expect(results[0]?.err).not.toContain('Not asked for')
    const { events } = decode(await readFile(inFolder('replay.jsonl'), 'utf8'))
    const given = events.filter((event): event is EventOf<'answer-given'> => event.type === 'answer-given')
    expect(given.map(({ by }) => by)).toEqual(['cassette', 'cassette', 'cassette'])
  })

  it('replay in the other era too: the same questions in other clothes', async () => {
    const file = await written(await recorded(era))
    const { code, out } = await parley(book(era === 'legacy' ? 'modern' : 'legacy', '--answers', file))
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(BOOKED_NOT) as string })
  })

  it('saved from a replay are the same file', async () => {
    const file = await written(await recorded(era))
    await parley(book(era, '--answers', file, '--save-answers', inFolder('again.json')))
    const again = await readFile(inFolder('again.json'), 'utf8')
    const volatile = /approve\?id=[\w-]+/g
    expect(again.replace(volatile, '')).toBe((await readFile(file, 'utf8')).replace(volatile, ''))
  })

  it('stop the call with a diff where another question is asked, exit 1', async () => {
    const cassette = await recorded(era)
    const file = await written(
      edited(cassette, 1, (entry) => ({
        ...entry,
        ask: { ...entry.ask, params: { ...(entry.ask.params as object), maxTokens: 99 } },
      })),
    )
    const { code, out, err } = await parley(book(era, '--answers', file, '--record', inFolder('stopped.jsonl')))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.split('\n').slice(-7)).toEqual([
      'The answers do not fit what the server asks (sampling/createMessage): the call was stopped.',
      '  No entry matches this sampling/createMessage; entry 2 comes nearest.',
      '  From entry 2 (-) to what was asked (+):',
      '    /maxTokens',
      '    - 99',
      '    + 120',
      '  What may differ belongs in the entry’s "ignore", as written above: a JSON pointer.',
    ])
    const { events } = decode(await readFile(inFolder('stopped.jsonl'), 'utf8'))
    expect(events.filter(({ type }) => type === 'call-cancelled')).toHaveLength(1)
    expect(events.filter(({ type }) => type === 'answer-given')).toHaveLength(1)
  })

  it('stop the call where nothing of the kind is recorded', async () => {
    const cassette = await recorded(era)
    const file = await written({ ...cassette, entries: [cassette.entries[0]!] })
    const { code, err } = await parley(book(era, '--answers', file))
    expect(code).toBe(1)
    expect(err).toContain('The cassette has no answer to any sampling/createMessage.')
  })

  it('that were not asked for are named, and fail nothing', async () => {
    const cassette = await recorded(era)
    const declining = edited(cassette, 0, (entry) => ({ ...entry, answer: { kind: 'elicitation', action: 'decline' } }))
    const noted = edited(declining, 2, (entry) => ({ ...entry, note: 'the approval page' }))
    const { code, out, err } = await parley(book(era, '--answers', await written(noted)))
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nothing was planned') as string })
    expect(err.split('\n').slice(-3)).toEqual([
      'Not asked for, though the cassette answers it:',
      '  entry 2: sampling/createMessage',
      '  entry 3: elicitation/create, the approval page',
    ])
  })

  it('hold the roots, too', async () => {
    const roots = (...more: string[]) => ['call', served.url, 'where_are_you', '--revision', era, ...more]
    const file = inFolder('roots.json')
    const first = await parley(roots('--root', 'file:///home/ada/trips', '--save-answers', file))
    const again = await parley(roots('--answers', file))
    expect(again).toMatchObject({ code: 0, out: first.out })
    expect(again.out).toContain('file:///home/ada/trips')
  })
})

describe('a rejection', () => {
  it('is an answer like any other', async () => {
    const person = PERSON.with(-2, '')
    await parley(book('legacy', '--save-answers', inFolder('rejected.json')), person)
    const { entries } = decodeCassette(await readFile(inFolder('rejected.json'), 'utf8'))
    expect(entries[1]?.answer).toEqual({ kind: 'error', code: -1, message: 'User rejected sampling request' })
    const { code, out } = await parley(book('legacy', '--answers', inFolder('rejected.json')))
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nothing was booked') as string })
  })
})

describe('what looks secret in saved answers', () => {
  it('is named on stderr', async () => {
    const key = `sk-${'a1B2'.repeat(8)}`
    const { err } = await parley(book('modern', '--save-answers', inFolder('secret.json')), PERSON.with(1, key))
    expect(err).toContain('Look at these before you share it:\n  entry 1 /answer/content/name looks secret: a key')
  })
})

describe('a file of answers that cannot be used', () => {
  it.each([
    ['no file', undefined, 'ENOENT'],
    ['no JSON', 'answers', 'NOT_A_CASSETTE'],
    ['a newer format', '{"format":"parley-cassette","version":2}', 'NEWER_CASSETTE'],
    ['an entry without an answer', undefined, 'BAD_ENTRY'],
  ])('(%s) exits 2 before anything is called', async (what, text, message) => {
    const ask = { method: 'roots/list' }
    const bad = JSON.stringify({ format: 'parley-cassette', version: 1, entries: [{ ask }] })
    const content = text ?? (what === 'no file' ? undefined : bad)
    if (content !== undefined) await writeFile(inFolder('bad.json'), content)
    const { code, err } = await parley(book('modern', '--answers', inFolder('bad.json')))
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('does not go with --root', async () => {
    const { code, err } = await parley(book('modern', '--answers', 'a.json', '--root', 'file:///a'))
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('the roots are in the cassette') as string,
    })
  })
})
