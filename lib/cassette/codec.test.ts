import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { decodeCassette, encodeCassette } from './codec'
import type { Cassette } from './types'

const CASSETTE: Cassette = {
  format: 'parley-cassette',
  version: 1,
  title: 'A trip to Porto',
  recordedFrom: { name: 'concierge', url: 'http://localhost:3000/mcp' },
  entries: [
    {
      note: 'who travels',
      ask: {
        method: 'elicitation/create',
        params: {
          message: 'Who is going to Porto, and how?',
          requestedSchema: {
            type: 'object',
            properties: { name: { type: 'string', title: 'Your name' }, nights: { type: 'integer', minimum: 1 } },
            required: ['name'],
          },
        },
      },
      answer: { kind: 'elicitation', action: 'accept', content: { name: 'Ada', nights: 2 } },
    },
    {
      ask: { method: 'elicitation/create', params: { mode: 'url', message: 'Approve', url: 'https://a.example/1' } },
      ignore: ['/url'],
      answer: { kind: 'elicitation', action: 'decline' },
      times: 'any',
    },
    { ask: { method: 'roots/list', params: {} }, answer: { kind: 'roots', roots: [] }, times: 2 },
  ],
}

describe('The file of a cassette', () => {
  it('is laid out to be read: what fits on a line is on one, what is asked above what is answered', () => {
    expect(encodeCassette(CASSETTE)).toBe(`{
  "format": "parley-cassette",
  "version": 1,
  "title": "A trip to Porto",
  "recordedFrom": { "name": "concierge", "url": "http://localhost:3000/mcp" },
  "entries": [
    {
      "note": "who travels",
      "ask": {
        "method": "elicitation/create",
        "params": {
          "message": "Who is going to Porto, and how?",
          "requestedSchema": {
            "type": "object",
            "properties": {
              "name": { "type": "string", "title": "Your name" },
              "nights": { "type": "integer", "minimum": 1 }
            },
            "required": ["name"]
          }
        }
      },
      "answer": { "kind": "elicitation", "action": "accept", "content": { "name": "Ada", "nights": 2 } }
    },
    {
      "ask": {
        "method": "elicitation/create",
        "params": { "mode": "url", "message": "Approve", "url": "https://a.example/1" }
      },
      "ignore": ["/url"],
      "answer": { "kind": "elicitation", "action": "decline" },
      "times": "any"
    },
    {
      "ask": { "method": "roots/list", "params": {} },
      "answer": { "kind": "roots", "roots": [] },
      "times": 2
    }
  ]
}
`)
  })

  it('is read back as it was, whatever is in it', () => {
    const object = fc.jsonValue().map((value) => ({ value }) as JsonObject)
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      object.map((content): Answer => ({ kind: 'elicitation', action: 'accept', content })),
      object.map((result): Answer => ({ kind: 'verbatim', result })),
      fc.string().map((message): Answer => ({ kind: 'error', code: -1, message })),
    )
    const entry = fc.record(
      {
        ask: object.map((params) => ({ method: 'elicitation/create', params })),
        answer,
        note: fc.string(),
        times: fc.constantFrom<number | 'any'>(1, 7, 'any'),
        ignore: fc.array(fc.constantFrom('/url', '/a~1b', '/messages/0')),
      },
      { requiredKeys: ['ask', 'answer'] },
    )
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const text = encodeCassette({ format: 'parley-cassette', version: 1, entries })
        expect(JSON.stringify(decodeCassette(text).entries.map(({ answer: read }) => read))).toBe(
          JSON.stringify(entries.map(({ answer: given }) => given)),
        )
        expect(encodeCassette(decodeCassette(text))).toBe(text)
      }),
    )
  })

  it('may begin with a byte order mark, and leave out what is empty', () => {
    const text = '{"format":"parley-cassette","version":1,"entries":[]}'
    expect(encodeCassette(decodeCassette(`\uFEFF${text}`))).toBe(
      '{\n  "format": "parley-cassette",\n  "version": 1,\n  "entries": []\n}\n',
    )
  })
})

const problemOf = (text: string): Problem => {
  try {
    decodeCassette(text)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('It was read.')
}

const file = (more: object): string => JSON.stringify({ format: 'parley-cassette', version: 1, entries: [], ...more })

describe('A file that is no cassette', () => {
  it.each([
    ['', 'JSON'],
    ['answers', 'answers'],
    ['[]', 'does not begin'],
    ['{"format":"parley-recording","version":2}', 'does not begin'],
    [file({ version: 0 }), 'version must be 1'],
    [file({ version: '1' }), 'version must be 1'],
    [file({ entries: {} }), 'no list of entries'],
    [file({ title: 1 }), 'title is no text'],
    [file({ recordedFrom: { name: 'x' } }), 'recordedFrom must be'],
    [file({ recordedForm: { url: 'x' } }), 'no member “recordedForm”'],
    ['['.repeat(600), 'nested deeper'],
  ])('%s says why', (text, cause) => {
    expect(problemOf(text)).toMatchObject({ code: 'NOT_A_CASSETTE', cause: expect.stringContaining(cause) as string })
  })

  it('of a newer version says so', () => {
    expect(problemOf(file({ version: 2, entries: undefined }))).toMatchObject({
      code: 'NEWER_CASSETTE',
      cause: expect.stringContaining('version 2') as string,
    })
  })
})

describe('An entry that cannot be played', () => {
  const good = { ask: { method: 'elicitation/create' }, answer: { kind: 'elicitation', action: 'accept' } }
  const roots = { method: 'roots/list' }
  const error = { kind: 'error', code: -1, message: 'no' }
  it.each<[unknown, string]>([
    [1, 'not an object'],
    [{ ...good, ignores: ['/url'] }, 'An entry has no member “ignores”; there are note, ask, answer, ignore, times.'],
    [{ ...good, note: 1 }, 'note must be a text'],
    [{ answer: good.answer }, 'no ask'],
    [{ ...good, ask: { method: 'tools/call' } }, 'ask.method must be one of elicitation/create'],
    [{ ...good, ask: { method: 'toString' } }, 'ask.method must be one of'],
    [{ ...good, ask: { ...good.ask, params: [] } }, 'ask.params must be an object'],
    [{ ...good, ask: { ...good.ask, parms: {} } }, 'An ask has no member “parms”'],
    [{ ask: good.ask }, 'no answer'],
    [{ ...good, answer: { kind: 'shrug' } }, 'answer.kind must be one of'],
    [{ ...good, answer: { kind: 'constructor' } }, 'answer.kind must be one of'],
    [{ ...good, answer: { kind: 'roots', roots: [] } }, 'An elicitation cannot be answered with roots.'],
    [{ ask: roots, answer: good.answer }, 'An ask of kind roots cannot be answered with elicitation.'],
    [{ ...good, answer: { kind: 'elicitation', action: 'yes' } }, 'answer.action must be'],
    [{ ...good, answer: { ...good.answer, content: [] } }, 'answer.content must be an object'],
    [{ ...good, answer: { ...good.answer, contents: {} } }, 'no member “contents”'],
    [{ ask: roots, answer: { kind: 'roots', roots: ['file:///'] } }, 'answer.roots must be a list'],
    [{ ask: roots, answer: { kind: 'roots', roots: [{ uri: 'file:///', name: 1 }] } }, 'answer.roots must be a list'],
    [{ ...good, answer: { kind: 'verbatim' } }, 'answer.result must be an object'],
    [{ ...good, answer: { ...error, code: '-1' } }, 'needs a whole number as code'],
    [{ ...good, answer: { ...error, message: undefined } }, 'and a text as message'],
    [{ ...good, ignore: '/url' }, 'ignore must be a list'],
    [{ ...good, ignore: ['url'] }, '"url" is no JSON pointer into params, such as "/url".'],
    [{ ...good, ignore: ['/a~2'] }, '"/a~2" is no JSON pointer'],
    [{ ...good, times: 0 }, 'times must be a whole number from 1, or "any".'],
    [{ ...good, times: 1.5 }, 'times must be'],
  ])('%j says which and why', (entry, cause) => {
    expect(problemOf(file({ entries: [good, entry] }))).toMatchObject({
      code: 'BAD_ENTRY',
      title: 'Entry 2 cannot be played',
      cause: expect.stringContaining(cause) as string,
    })
  })

  it.each([
    good,
    { ...good, answer: error },
    { ...good, answer: { kind: 'verbatim', result: {} } },
    { ask: roots, answer: { kind: 'roots', roots: [{ uri: 'file:///', name: 'all' }] } },
    { ask: { method: 'sampling/createMessage', params: {} }, answer: { kind: 'sampling', result: {} } },
  ])('is not one such as %j', (entry) => {
    expect(decodeCassette(file({ entries: [entry] })).entries).toEqual([entry])
  })
})
