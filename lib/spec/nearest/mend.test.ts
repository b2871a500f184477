import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LATEST_MODERN as LATEST } from '@/lib/protocol/revisions'
import { checkShape } from '@/lib/protocol/shapes/check'
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
  nothing,
  number,
  object,
  record,
  type Shape,
  stricter,
  string,
  union,
  uri,
  uriTemplate,
} from '@/lib/protocol/shapes/shape'
import type { Edit } from './edit'
import { mend } from './mend'

const told = ({ kind, path, from, to }: Edit): string =>
  [
    kind,
    path,
    ...(from === undefined ? [] : [JSON.stringify(from)]),
    ...(to === undefined ? [] : [`→ ${JSON.stringify(to)}`]),
  ].join(' ')

const steps = (shape: Shape, value: unknown) => {
  const form = mend(shape, value, LATEST)
  expect(checkShape(shape, form.value, LATEST).faults).toEqual([])
  return form.edits.map(told)
}

const text = object({ type: must(literal('text')), text: must(string) })
const image = object({ type: must(literal('image')), data: must(bytes), mimeType: must(string) })
const link = object({ type: must(literal('resource_link')), name: must(string), uri: must(uri) })
const block = union([text, image, link])

describe('A value that has not its shape', () => {
  it.each<[Shape, unknown, string]>([
    [string, 5, 'convert  5 → "5"'],
    [string, true, 'convert  true → "true"'],
    [string, { a: 1 }, 'replace  {"a":1} → "…"'],
    [string, ['x'], 'convert  ["x"] → "x"'],
    [marked(string, { min: 2 }), 'x', 'replace  "x" → "x…"'],
    [marked(string, { max: 2 }), 'xyz', 'replace  "xyz" → "xy"'],
    [marked(string, { max: 2 }), 'x😀', 'replace  "x😀" → "x…"'],
    [integer, '5', 'convert  "5" → 5'],
    [integer, 1.5, 'replace  1.5 → 2'],
    [number, 'many', 'replace  "many" → 0'],
    [number, '1e999', 'replace  "1e999" → 0'],
    [{ kind: 'integer', min: 1 }, -3, 'replace  -3 → 1'],
    [{ kind: 'number', max: 1 }, 7, 'replace  7 → 1'],
    [boolean, 'True', 'convert  "True" → true'],
    [boolean, 1, 'convert  1 → true'],
    [boolean, null, 'replace  null → false'],
    [nothing, 0, 'replace  0 → null'],
    [literal('user', 'assistant'), 'Assistant', 'replace  "Assistant" → "assistant"'],
    [literal('warning', 'error'), 'warn', 'replace  "warn" → "warning"'],
    [literal('user', 'assistant'), 'asistant', 'replace  "asistant" → "assistant"'],
    [literal('user', 'assistant'), 'system', 'replace  "system" → "user"'],
    [literal('2.0'), 2, 'replace  2 → "2.0"'],
    [array(block), { type: 'text', text: 'x' }, 'convert  {"type":"text","text":"x"} → [{"type":"text","text":"x"}]'],
    [array(string), '["a"]', 'convert  "[\\"a\\"]" → ["a"]'],
    [array(string), null, 'replace  null → []'],
    [array(string, { max: 1 }), ['x', 'y'], 'replace  ["x","y"] → ["x"]'],
    [array(string, { min: 2 }), ['x'], 'add /1 → "…"'],
    [object(), '{"a":1}', 'convert  "{\\"a\\":1}" → {"a":1}'],
    [object(), [{ a: 1 }], 'convert  [{"a":1}] → {"a":1}'],
    [object({ a: must(integer) }), 'x', 'replace  "x" → {"a":0}'],
    [object({ a: may(string) }), { a: null, b: 1 }, 'remove /a null'],
    [object({ a: must(string) }), { a: null }, 'replace /a null → "…"'],
    [object({ a: mustNot() }), { a: 1 }, 'remove /a 1'],
    [object({ a: may(string) }, { closed: true }), { a: 'x', b: 1 }, 'remove /b 1'],
    [
      object({ inputSchema: must(object()) }),
      { input_schema: {} },
      'rename /inputSchema "input_schema" → "inputSchema"',
    ],
    [object({ mimeType: must(string) }), { mimetype: 'x' }, 'rename /mimeType "mimetype" → "mimeType"'],
    [object({ tools: must(array(object())) }), { tool: 'x' }, 'add /tools → []'],
    [record(boolean), { a: 'false' }, 'convert /a "false" → false'],
    [stricter(object({ n: may(number) }), object({ n: must({ kind: 'number', min: 0 }) })), {}, 'add /n → 0'],
    [union([string, integer]), null, 'replace  null → "…"'],
    [uri, '/etc/hosts', 'replace  "/etc/hosts" → "file:///etc/hosts"'],
    [uri, 'example.com/a b', 'replace  "example.com/a b" → "https://example.com/a%20b"'],
    [uri, 'no', 'replace  "no" → "https://example.com/"'],
    [uriTemplate, 'file:///{path} x', 'replace  "file:///{path} x" → "file:///{path}%20x"'],
    [bytes, 'data:image/png;base64,AAAA', 'replace  "data:image/png;base64,AAAA" → "AAAA"'],
    [bytes, 'a-_', 'replace  "a-_" → "a+/="'],
    [bytes, 'né!', 'replace  "né!" → "bsOpIQ=="'],
  ])('%j: %j takes one step', (shape, value, expected) => {
    expect(steps(shape, value)).toEqual([expected])
  })

  it('is taken for the branch it says, unless one step makes it another', () => {
    expect(steps(block, { type: 'image', text: 'x' })).toEqual(['replace /type "image" → "text"'])
    expect(steps(block, { type: 'image', data: 'AAAA' })).toEqual(['add /mimeType → "…"'])
    expect(steps(block, { type: 'image' })).toEqual(['add /data → "4oCm"', 'add /mimeType → "…"'])
    expect(steps(block, { data: 'AAAA', mimeType: 'image/png' })).toEqual(['add /type → "image"'])
    expect(steps(block, { type: 'Text', text: '' })).toEqual(['replace /type "Text" → "text"'])
    expect(steps(union([block, array(block)]), [{ type: 'text' }])).toEqual(['add /0/text → "…"'])
  })

  it('gets what is missing where it belongs among the others', () => {
    const shape = object({ a: must(integer), b: must(integer), c: must(integer), d: must(integer) })
    expect(JSON.stringify(mend(shape, { more: 1, b: 2, d: 4 }, LATEST).value)).toBe(
      '{"a":0,"more":1,"b":2,"c":0,"d":4}',
    )
  })

  it('gets what is known to belong there', () => {
    const shape = object({ id: must(union([string, integer])), kind: must(literal('a', 'b')) })
    const known = (path: string) => ({ '/id': 7, '/kind': 'b' })[path]
    expect(mend(shape, {}, LATEST, known).value).toEqual({ id: 7, kind: 'b' })
  })

  it('may have members named like those every object has', () => {
    const shape = object({ constructor: must(string), toString: must(string) })
    expect(steps(shape, {})).toEqual(['add /constructor → "…"', 'add /toString → "…"'])
    const hostile: unknown = JSON.parse('{"__proto__":1,"constructor":2}')
    const mended = mend(record(string), hostile, LATEST).value
    expect(JSON.stringify(mended)).toBe('{"__proto__":"1","constructor":"2"}')
    expect(Object.getPrototypeOf(mended)).toBe(Object.prototype)
  })
})

const leaf = fc.constantFrom<Shape[]>(
  string,
  integer,
  number,
  boolean,
  nothing,
  anything,
  uri,
  uriTemplate,
  bytes,
  literal('a', 'b'),
  literal(1, true),
  marked(string, { min: 1, max: 3 }),
  { kind: 'integer', min: -1, max: 4 },
)
const name = fc.constantFrom('a', 'b', 'input_schema', 'inputSchema', 'type', '__proto__', 'constructor')

const { shape: anyShape } = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
  object: fc
    .array(fc.tuple(name, tie('shape'), fc.constantFrom(...(['must', 'may', 'not'] as const))), { maxLength: 4 })
    .chain((entries) =>
      fc
        .boolean()
        .map((closed) =>
          object(
            Object.fromEntries(
              entries.map(([name, shape, how]) => [
                name,
                how === 'not' ? mustNot() : how === 'may' ? may(shape) : must(shape),
              ]),
            ),
            closed ? { closed: true } : {},
          ),
        ),
    ),
  shape: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    tie('object'),
    tie('shape').map((items) => array(items)),
    tie('shape').map((items) => array(items, { min: 1, max: 2 })),
    tie('shape').map((values) => record(values)),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3 }).map((branches) => union(branches)),
  ),
}))

const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown[]>(null, true, 0, -7, 1.5, '', 'x', '5', 'true', '{"a":1}', '[]', 'A', 'x y', '\ud800'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value

describe('The nearest form', () => {
  it('has the shape, whatever the value', () => {
    fc.assert(
      fc.property(anyShape, anyValue, (shape, value) => {
        const form = mend(shape, value, LATEST)
        expect(checkShape(shape, form.value, LATEST).faults).toEqual([])
        const conforms = checkShape(shape, value, LATEST).faults.length === 0
        expect(form.value === value).toBe(conforms)
        expect(form.edits.length === 0).toBe(conforms)
      }),
      { numRuns: 1_000 },
    )
  })
})
