import { expect, it } from 'vitest'
import { LATEST_MODERN as LATEST, type Revision } from '@/lib/protocol/revisions'
import { checkShape } from './check'
import {
  anything,
  array,
  boolean,
  bytes,
  integer,
  literal,
  marked,
  may,
  must,
  mustNot,
  mustSince,
  nothing,
  number,
  object,
  record,
  type Shape,
  stricter,
  string,
  union,
  uri,
  dated,
} from './shape'

/** Each fault as `kind path: expected [ids]`, with `*` where only the text of the spec forbids it. */
const faultsOf = (shape: Shape, value: unknown, revision: Revision = LATEST): string[] =>
  checkShape(shape, value, revision).faults.map(
    ({ kind, path, expected, requirements, beyondSchema }) =>
      `${beyondSchema ? '*' : ''}${kind} ${path}: ${expected}${requirements.length > 0 ? ` [${requirements.join()}]` : ''}`,
  )

const text = object({ type: must(literal('text'), { requirements: ['known'] }), text: must(string) })
const image = object({ type: must(literal('image'), { requirements: ['known'] }), data: must(bytes) })
const block = union([text, image])

it.each<[Shape, unknown, string[]]>([
  [string, 'x', []],
  [string, null, ['type : a string']],
  [integer, 1.5, ['type : a whole number']],
  [{ kind: 'number', min: 0, max: 1 }, 1.5, ['range : a number from 0 to 1']],
  [{ kind: 'integer', min: 0 }, -1, ['range : a whole number, 0 or more']],
  [{ kind: 'number', max: 1 }, 2, ['range : a number, 1 or less']],
  [boolean, 'true', ['type : true or false']],
  [nothing, 0, ['type : null']],
  [anything, null, []],
  [literal('a', 'b', 'c'), 'd', ['value : "a", "b" or "c"']],
  [literal('a'), 1, ['type : "a"']],
  [uri, 'no uri', ['format : an absolute URI']],
  [union([string, integer]), true, ['type : a string or a whole number']],
  [union([string, integer]), 1.5, ['type : a whole number']],
  [array(string), { 0: 'x' }, ['type : an array']],
  [array(string), ['x', 1, null], ['type /1: a string', 'type /2: a string']],
  [marked(string, { min: 1 }), '', ['range : a string of at least 1']],
  [array(string, { max: 1 }), ['x', 'y'], ['range : an array of at most 1']],
  [record(boolean), { a: true, 'b/c~d': 0 }, ['type /b~1c~0d: true or false']],
  [record(boolean), [], ['type : an object']],
  [object({ a: must(string), b: may(string) }), { other: 1 }, ['missing /a: a string']],
  [object({ a: may(string) }), { a: null }, ['type /a: a string']],
  [object({ a: mustNot({ requirements: ['no-a'] }) }), { a: null }, ['*extra /a: no such member [no-a]']],
])('holds %j against %j', (shape, value, expected) => {
  expect(faultsOf(shape, value)).toEqual(expected)
})

it('takes names of built-in members for data', () => {
  const shape = object({ constructor: must(string), toString: must(string) })
  expect(faultsOf(shape, {})).toEqual(['missing /constructor: a string', 'missing /toString: a string'])
  expect(faultsOf(record(string), JSON.parse('{"__proto__":1}'))).toEqual(['type /__proto__: a string'])
})

it('knows a revision by what exists in it', () => {
  const shape = object({
    late: must(string, { since: '2025-06-18' }),
    never: must(marked(string, { until: '2024-11-05' })),
    firm: mustSince('2026-07-28', string),
    either: must(dated(marked(string, { until: '2025-03-26' }), integer)),
  })
  expect(faultsOf(shape, {}, '2024-11-05')).toEqual(['missing /never: a string', 'missing /either: a string'])
  expect(faultsOf(shape, {}, '2025-06-18')).toEqual(['missing /late: a string', 'missing /either: a whole number'])
  expect(faultsOf(shape, { late: '', either: 1 })).toEqual(['missing /firm: a string'])
})

it('names the branch that is meant', () => {
  expect(faultsOf(block, { type: 'image', text: 'x' })).toEqual(['missing /data: Base64 text'])
  expect(faultsOf(block, { type: 'image', data: 'a' })).toEqual(['format /data: Base64 text'])
  expect(faultsOf(block, { type: 'video' })).toEqual(['value /type: "text" or "image" [known]'])
  expect(faultsOf(block, { data: 'AAAA' })).toEqual(['missing /type: "image" [known]'])
  expect(faultsOf(block, 'text')).toEqual(['type : an object'])
  expect(faultsOf(union([block, array(block)]), [{ type: 'text' }])).toEqual(['missing /0/text: a string'])
})

it('tells what the schema lets through', () => {
  const shape = stricter(object({ n: may(number) }), object({ n: must({ kind: 'number', min: 0 }) }))
  expect(faultsOf(shape, { n: 1 })).toEqual([])
  expect(faultsOf(shape, { n: -1 })).toEqual(['*range /n: a number, 0 or more'])
  expect(faultsOf(shape, {})).toEqual(['*missing /n: a number, 0 or more'])
  expect(faultsOf(shape, { n: '1' })).toEqual(['type /n: a number'])
})

it('charges the nearest requirement, and says which were decided', () => {
  const shape = object({
    list: may(array(marked(object({ name: must(string, { requirements: ['name'] }), size: may(integer) }), {})), {
      requirements: ['list'],
    }),
    meta: may(object({ key: may(string) }), { here: ['meta'] }),
    result: must(object(), { here: ['result'] }),
    old: may(string, { requirements: [{ id: 'old', until: '2025-11-25' }] }),
  })
  const judged = (value: unknown) => [...checkShape(shape, value, LATEST).visited].sort()

  expect(faultsOf(shape, { list: [{ size: 'big' }, 3], meta: { key: 1 }, result: {} })).toEqual([
    'missing /list/0/name: a string [name]',
    'type /list/0/size: a whole number [list]',
    'type /list/1: an object [list]',
    'type /meta/key: a string',
  ])
  expect(faultsOf(shape, { meta: [] })).toEqual(['type /meta: an object [meta]', 'missing /result: an object [result]'])
  expect(judged({ list: [], result: {}, old: '' })).toEqual(['list', 'result'])
  expect(judged({ list: [{}] })).toEqual(['list', 'name', 'result'])
  expect(judged(null)).toEqual([])
})

it('charges what is finer than the type to its own requirement', () => {
  const wait = marked(integer, { min: 0, here: ['whole'], detail: ['positive'] })
  const shape = object({ wait: must(wait, 'present'), done: mustNot('over') }, { closed: true, requirements: ['shut'] })
  expect(faultsOf(shape, {})).toEqual(['missing /wait: a whole number, 0 or more [present]'])
  expect(faultsOf(shape, { wait: '1' })).toEqual(['type /wait: a whole number, 0 or more [whole]'])
  expect(faultsOf(shape, { wait: -1, done: 1 })).toEqual([
    'range /wait: a whole number, 0 or more [positive]',
    '*extra /done: no such member [over]',
  ])
  expect(faultsOf(shape, { wait: 0, more: 1 })).toEqual(['*extra /more: no such member [shut]'])
})

it('visits what the branch that fits decides, and nothing else', () => {
  const shape = union([
    object({ a: must(string, { requirements: ['a'] }) }),
    object({ b: must(string, { requirements: ['b'] }) }),
  ])
  expect(checkShape(shape, { b: '' }, LATEST)).toEqual({ faults: [], visited: new Set(['b']) })
})

it.each([string, block, union([text, object({ other: must(string) })]), stricter(anything, string)])(
  'stops at a hundred faults of %j',
  (items) => {
    const values = Array.from({ length: 20_000 }, () => ({ type: 'image' }))
    expect(checkShape(array(items), values, LATEST).faults).toHaveLength(100)
  },
)
