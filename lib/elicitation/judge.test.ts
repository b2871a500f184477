import { describe, expect, it } from 'vitest'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { judgeElicitation } from './judge'

const FORMS = ['2025-06-18', '2025-11-25', '2026-07-28'] as const
const TITLED = [
  { const: 'r', title: 'Red' },
  { const: 'g', title: 'Green' },
]

const rulesOf = (params: unknown, revision: Revision) =>
  [...new Set(judgeElicitation(params, revision).map(({ rule }) => rule.replace('elicitation-', '')))].sort()
const form = (properties: unknown, more: object = {}) => ({
  message: 'Please fill in.',
  requestedSchema: { type: 'object', properties, ...more },
})

/** A property and what is wrong with it in 2025-06-18, 2025-11-25 and 2026-07-28; one list where all agree. */
type Row = readonly [
  what: string,
  property: unknown,
  early: readonly string[],
  now?: readonly string[],
  modern?: readonly string[],
]
const KEYWORDS = ['schema-subset-keywords']
const PROPERTIES: readonly Row[] = [
  ['a text', { type: 'string', title: 'T', description: 'D', minLength: 1, maxLength: 9 }, []],
  ['an e-mail', { type: 'string', format: 'email' }, []],
  ['a date and time', { type: 'string', format: 'date-time' }, []],
  ['a number', { type: 'number', minimum: 0.5, maximum: 2 }, []],
  ['an integer', { type: 'integer', minimum: -1 }, []],
  ['a boolean with a default', { type: 'boolean', default: true }, []],
  ['a choice', { type: 'string', enum: ['a', 'b'] }, []],
  ['a choice with names', { type: 'string', enum: ['a'], enumNames: ['A'] }, [], ['enum-names-legacy']],
  ['a titled choice', { type: 'string', oneOf: TITLED }, KEYWORDS, []],
  ['several choices', { type: 'array', items: { type: 'string', enum: ['a'] }, minItems: 1 }, ['schema-flat'], []],
  ['several titled choices', { type: 'array', items: { anyOf: TITLED }, maxItems: 2 }, ['schema-flat'], []],
  ['a text with a default', { type: 'string', default: 'x' }, ['default-early'], []],
  ['a choice with a default', { type: 'string', enum: ['a'], default: 'a' }, ['default-early'], []],
  [
    'choices with a default',
    { type: 'array', items: { type: 'string', enum: ['a'] }, default: ['a'] },
    ['schema-flat'],
    [],
  ],

  ['another format', { type: 'string', format: 'hostname' }, ['string-schema']],
  ['a length that is none', { type: 'string', minLength: 1.5 }, ['string-schema']],
  ['lengths the wrong way round', { type: 'string', minLength: 5, maxLength: 2 }, ['string-schema']],
  ['a title that is no text', { type: 'string', title: 5 }, ['string-schema']],
  ['bounds that are no numbers', { type: 'number', minimum: '1' }, ['number-schema']],
  ['bounds the wrong way round', { type: 'integer', minimum: 3, maximum: 1 }, ['number-schema']],
  ['a pattern', { type: 'string', pattern: '^a' }, KEYWORDS, [], KEYWORDS],
  ['a multiple', { type: 'integer', multipleOf: 5 }, KEYWORDS],
  ['an unknown keyword', { type: 'boolean', 'x-color': 'red' }, KEYWORDS],
  [
    'unique choices',
    { type: 'array', items: { type: 'string', enum: ['a'] }, uniqueItems: true },
    ['schema-flat', ...KEYWORDS],
    KEYWORDS,
  ],

  ['a choice of nothing', { type: 'string', enum: [] }, ['enum-basic'], ['enum-single-untitled']],
  ['a choice of numbers', { type: 'string', enum: [1, 2] }, ['enum-basic'], ['enum-single-untitled']],
  [
    'names for other choices',
    { type: 'string', enum: ['a', 'b'], enumNames: ['A'] },
    ['enum-basic'],
    ['enum-names-legacy'],
  ],
  ['a titled choice without titles', { type: 'string', oneOf: [{ const: 'r' }] }, KEYWORDS, ['enum-single-titled']],
  ['titled choices in anyOf', { type: 'string', anyOf: TITLED }, KEYWORDS, ['enum-single-titled']],
  ['choices given twice', { type: 'string', enum: ['r'], oneOf: TITLED }, KEYWORDS, ['enum-single-titled']],
  ['choices without a type', { type: 'array', items: { enum: ['a'] } }, ['schema-flat'], ['enum-multi-untitled']],
  [
    'titled choices in items.oneOf',
    { type: 'array', items: { oneOf: TITLED } },
    ['schema-flat'],
    ['enum-multi-titled'],
  ],
  [
    'an odd number of choices',
    { type: 'array', items: { anyOf: TITLED }, minItems: -1 },
    ['schema-flat'],
    ['enum-multi-titled'],
  ],

  ['a nested object', { type: 'object', properties: {} }, ['schema-flat']],
  ['a list of texts', { type: 'array', items: { type: 'string' } }, ['schema-flat']],
  ['a list of objects', { type: 'array', items: { type: 'object' } }, ['schema-flat']],
  ['a reference', { $ref: '#/$defs/x' }, ['schema-flat', ...KEYWORDS]],
  ['a union', { anyOf: [{ type: 'string' }, { type: 'number' }] }, ['schema-flat', ...KEYWORDS]],
  ['no type', {}, ['schema-flat']],
  ['two types', { type: ['string', 'null'] }, ['schema-flat']],
  ['null', { type: 'null' }, ['schema-flat']],
  ['no schema', 'string', ['schema-flat']],

  ['a default of another type', { type: 'string', default: 5 }, ['default-early'], ['default-type']],
  ['a boolean’s default that is a text', { type: 'boolean', default: 'yes' }, ['boolean-schema'], ['default-type']],
  ['a default out of bounds', { type: 'integer', maximum: 5, default: 9 }, ['default-early'], ['default-valid']],
  [
    'a default that is no choice',
    { type: 'string', oneOf: TITLED, default: 'x' },
    ['default-early', ...KEYWORDS],
    ['default-valid'],
  ],
  [
    'a default of the wrong format',
    { type: 'string', format: 'date', default: 'today' },
    ['default-early'],
    ['default-valid'],
  ],
  [
    'too few default choices',
    { type: 'array', items: { type: 'string', enum: ['a'] }, minItems: 1, default: [] },
    ['schema-flat'],
    ['default-valid'],
  ],

  ['a link', { type: 'string', description: 'See https://pay.example/x' }, [], ['form-no-clickable-urls']],
  ['a link in Markdown', { type: 'string', title: '[Sign in](https://a.example)' }, [], ['form-no-clickable-urls']],
  [
    'a link among choices',
    { type: 'string', oneOf: [{ const: 'a', title: 'http://a.example' }] },
    KEYWORDS,
    ['form-no-clickable-urls'],
  ],
  [
    'an example of a URL',
    { type: 'string', format: 'uri', description: 'Such as https://example.com', default: 'https://a.example' },
    ['default-early'],
    [],
  ],
]

describe.each(FORMS)('On %s', (revision) => {
  const wanted = ([, , early, now = early, modern = now]: Row) =>
    revision === '2025-06-18' ? early : revision === '2025-11-25' ? now : modern
  const rows = PROPERTIES.map((row) => [row[0], wanted(row), row[1]] as const)

  it.each(rows)('a form that asks for %s breaks %j', (_what, rules, property) => {
    expect(rulesOf(form({ x: property }), revision)).toEqual([...rules].sort())
  })

  it('a form names its place in the params', () => {
    const [found] = judgeElicitation(form({ 'a/b~c': { type: 'null' } }), revision)
    expect(found?.path).toBe('/requestedSchema/properties/a~1b~0c')
  })

  it.each([
    [
      'requires what it does not define',
      form({ a: { type: 'string' } }, { required: ['a', 'b'] }),
      ['schema-required-defined'],
    ],
    ['requires something odd', form({}, { required: 'a' }), ['schema-root']],
    ['has no properties', form(undefined), ['schema-root']],
    ['is of no type', { message: 'M', requestedSchema: { properties: {} } }, ['schema-root']],
    ['forbids further properties', form({}, { additionalProperties: false }), KEYWORDS],
  ])('a form that %s is judged at the root', (_what, params, rules) => {
    expect(rulesOf(params, revision)).toEqual(rules)
  })
})

describe('An ask as a whole', () => {
  const url = { mode: 'url', message: 'Please approve.', url: 'https://a.example/approve?id=5' }
  const withId = { ...url, elicitationId: 'e1' }
  it.each<readonly [string, Revision, unknown, readonly string[]]>([
    ['nothing at all', '2025-06-18', undefined, ['form-schema-present-early', 'message-present-early']],
    ['nothing at all', '2025-11-25', null, ['form-schema-present', 'message-present']],
    ['an empty message', '2025-11-25', { ...form({}), message: ' ' }, ['message-present']],
    ['an empty message', '2025-06-18', { ...form({}), message: '' }, []],
    ['another mode', '2025-11-25', { ...form({}), mode: 'voice' }, ['mode-value']],
    ['a mode before there were any', '2025-06-18', { ...form({}), mode: 'form' }, []],
    ['a URL before there were any', '2025-06-18', url, ['form-schema-present-early']],
    ['a page', '2025-11-25', withId, []],
    ['a page', '2026-07-28', url, []],
    ['a page without an id', '2025-11-25', url, ['url-id']],
    ['a page with an id', '2026-07-28', withId, ['url-id-removed']],
    ['a page without a URL', '2026-07-28', { mode: 'url', message: 'M' }, ['url-fields']],
    ['code for a page', '2026-07-28', { ...url, url: 'javascript:alert(1)' }, ['url-valid']],
    ['a relative URL', '2026-07-28', { ...url, url: '/approve' }, ['url-valid']],
    ['an open page', '2026-07-28', { ...url, url: 'http://a.example' }, ['url-https']],
    ['a page on this machine', '2026-07-28', { ...url, url: 'http://localhost:3000/a' }, []],
    [
      'a URL with an address',
      '2026-07-28',
      { ...url, url: 'https://a.example/?who=ada%40b.example' },
      ['url-no-personal-data'],
    ],
    ['a URL with a password', '2026-07-28', { ...url, url: 'https://ada:pw@a.example/' }, ['url-no-personal-data']],
    [
      'a URL with a key',
      '2026-07-28',
      { ...url, url: 'https://a.example/?access_token=1' },
      ['url-not-preauthenticated'],
    ],
    [
      'a URL with a signed token',
      '2026-07-28',
      { ...url, url: 'https://a.example/#t=eyJhbGciOi.eyJzdWIi.abc' },
      ['url-not-preauthenticated'],
    ],
  ])('that is %s breaks on %s', (_what, revision, params, rules) => {
    expect(rulesOf(params, revision)).toEqual(rules)
  })

  it.each(['2024-11-05', '2025-03-26'] as const)('does not exist on %s', (revision) => {
    expect(rulesOf(form({}), revision)).toEqual(['jsonrpc-known-method'])
  })
})

type Fact = { readonly id: string; readonly level: string; readonly revisions: readonly string[] }

describe.skipIf(factsMissing('spec/requirements.json'))('The rules a remark names', () => {
  const everything = [
    ...PROPERTIES.map(([, property]) => form({ x: property })),
    { mode: 'url', message: '', url: 'http://ada@a.example/?api_key=1', elicitationId: 1 },
    { mode: 'voice' },
    form({ password: { type: 'string' } }, { required: ['b'] }),
    null,
  ]

  it('are requirements of that revision, at the level the specification gives them', () => {
    const facts = new Map((readFacts('spec/requirements.json') as Fact[]).map((fact) => [fact.id, fact]))
    for (const revision of REVISIONS)
      for (const params of everything)
        for (const { rule, level } of judgeElicitation(params, revision))
          expect({ rule, level, holds: facts.get(rule)?.revisions.includes(revision) }).toEqual({
            rule,
            level: facts.get(rule)?.level,
            holds: true,
          })
  })
})
