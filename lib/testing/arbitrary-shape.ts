import fc from 'fast-check'
import type { Json } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { branchesAt, membersAt, shapeAt } from '@/lib/protocol/shapes/at-revision'
import type { ArrayShape, NumberShape, ObjectShape, Shape, StringShape } from '@/lib/protocol/shapes/shape'

type Value = fc.Arbitrary<Json>

const FORMATS = {
  uri: ['https://example.com/a?b=c#d', 'file:///srv/a%20b', 'urn:isbn:0451450523', 'trip://oslo', 'http://[::1]:8/x'],
  'uri-template': ['file:///{path}', 'trip://{city}/{+rest}{?day,month*}', 'https://example.com/plain', '{id:3}'],
  byte: ['', 'QQ==', 'QUI=', 'aGVsbG8g'],
} as const

const text = ({ format, min = 0, max = 12 }: StringShape): Value =>
  format === undefined
    ? fc.oneof(fc.string({ minLength: min, maxLength: max }), fc.constantFrom('text', 'object', 'ref/prompt'))
    : fc.constantFrom(...FORMATS[format].filter(({ length }) => length >= min))

const amount = ({ kind, min = -1_000_000, max = 1_000_000_000 }: NumberShape): Value =>
  kind === 'integer'
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value))

const list = ({ items, min = 0, max = 3 }: ArrayShape, revision: Revision): Value =>
  fc.array(arbitraryOf(items, revision), { minLength: min, maxLength: Math.min(max, min + 3) })

const anyJson: Value = fc.jsonValue({ maxDepth: 1 }).map((value) => value as Json)
const extra = fc.option(fc.dictionary(fc.constantFrom('x-more', '__proto__', 'toString'), anyJson, { maxKeys: 1 }), {
  freq: 4,
  nil: {},
})

const whole = (shape: ObjectShape, revision: Revision): Value => {
  const members = membersAt(shape, revision).filter(({ presence }) => presence !== 'forbidden')
  const named = Object.fromEntries(members.map((member) => [member.name, arbitraryOf(member.shape, revision)]))
  const requiredKeys = members.filter(({ presence }) => presence === 'required').map(({ name }) => name)
  const own = fc.record(named, { requiredKeys, noNullPrototype: true })
  return shape.closed ? own : fc.tuple(extra, own).map(([more, value]) => ({ ...more, ...value }))
}

/** Any value that has the shape in the revision, as the text of the spec wants it. */
export const arbitraryOf = (given: Shape, revision: Revision): Value => {
  const shape = shapeAt(given, revision)
  switch (shape?.kind) {
    case undefined:
    case 'unknown':
      return anyJson
    case 'object':
      return whole(shape, revision)
    case 'array':
      return list(shape, revision)
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 4 }), arbitraryOf(shape.values, revision), {
        maxKeys: 3,
        noNullPrototype: true,
      })
    case 'union':
      return fc.oneof(...branchesAt(shape, revision).map((branch) => arbitraryOf(branch, revision)))
    case 'literal':
      return fc.constantFrom(...shape.values)
    case 'string':
      return text(shape)
    case 'number':
    case 'integer':
      return amount(shape)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'stricter':
      return arbitraryOf(shape.strict, revision)
  }
}
