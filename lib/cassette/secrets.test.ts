import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import { secretWarnings } from './secrets'
import type { CassetteEntry } from './types'

const warnings = (entry: Partial<CassetteEntry>): readonly string[] =>
  secretWarnings({
    format: 'parley-cassette',
    version: 1,
    entries: [
      { ask: { method: 'roots/list', params: {} }, answer: { kind: 'roots', roots: [] } },
      {
        ask: { method: 'elicitation/create', params: { message: 'Your key?' } },
        answer: { kind: 'elicitation', action: 'accept' },
        ...entry,
      },
    ],
  }).map(({ entry: index, path, what }) => `${index} ${path}: ${what}`)

const answered = (content: JsonObject) => warnings({ answer: { kind: 'elicitation', action: 'accept', content } })

describe('What looks secret in a cassette', () => {
  it.each([
    ['a key', `sk-proj-${'x1'.repeat(10)}`],
    ['a key', ['sk', 'live', 'x1'.repeat(10)].join('_')],
    ['a key', `AKIA${'ABCD1234'.repeat(2)}`],
    ['a key', `AIza${'x1'.repeat(18)}`],
    ['a token', `ghp_${'x1'.repeat(18)}`],
    ['a token', 'Authorization: Bearer abcdefgh12345678'],
    ['a token', `eyJ${'hbGciOi'.repeat(2)}.eyJ${'zdWIiOi'.repeat(2)}.sig`],
    ['a token', 'https://a.example/cb?access_token=abcdefgh1234'],
    ['a password', 'postgres://ada:hunter2@db.example/trips'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMII'],
    ['a card number', '4111 1111 1111 1111'],
    ['random, as keys are', 'q7Zx2LmN8vTb4RkYp1WcE6sJ'],
  ])('is %s, by its shape: %s', (what, value) => {
    expect(answered({ note: value })).toEqual([`1 /answer/content/note: ${what}`])
  })

  it.each(['password', 'apiKey', 'API_KEY', 'client-secret', 'accessToken', 'pin', 'db_password'])(
    'is what is called %s',
    (name) => {
      expect(answered({ [name]: 'x' })).toEqual([`1 /answer/content/${name}: called ${name}`])
    },
  )

  it('may stand in what was asked, too', () => {
    const ask = { method: 'elicitation/create', params: { mode: 'url', url: 'https://a.example/?token=abcdefgh1234' } }
    expect(warnings({ ask })).toEqual(['1 /ask/params/url: a token'])
  })

  it.each<[string, JsonObject]>([
    ['an id', { id: '3f2a8c1e-9b4d-4a6f-8e2b-7c5d1a0f9e3b', hash: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' }],
    ['a name, an address, a date', { name: 'Ada', email: 'ada@example.com', departure: '2027-05-01' }],
    ['a number that is no card’s', { order: '4111111111111112', phone: '+44 20 7946 0958' }],
    ['an empty password', { password: '' }],
    ['a name that only contains the word', { passwordHint: 'the dog', tokens: '12', shipping: 'slow', mapping: 'x' }],
    ['a sentence', { text: 'One line for 2 nights in Porto, 2 travellers, who like food and Pasteis de Nata.' }],
  ])('is not %s', (_what, content) => {
    expect(answered(content)).toEqual([])
  })

  it('is not the bytes of media', () => {
    const content = { type: 'image', mimeType: 'image/png', data: 'q7Zx2LmN8vTb4RkYp1WcE6sJ' }
    expect(warnings({ answer: { kind: 'sampling', result: { role: 'assistant', content } } })).toEqual([])
  })
})
