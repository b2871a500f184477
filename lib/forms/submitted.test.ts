import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { ajvAccepts } from '@/lib/testing/independent-judge'
import { createChecker } from './checker'
import { initialValue } from './initial'
import { toSubmission } from './submission'

const ALL = ['2025-06-18', '2025-11-25', '2026-07-28'] as const
const NEW = ['2025-11-25', '2026-07-28'] as const
const RED_GREEN = [
  { const: 'r', title: 'Red' },
  { const: 'g', title: 'Green' },
]

type Kind = {
  readonly kind: string
  readonly field: JsonObject
  readonly revisions: readonly Revision[]
  readonly fits: readonly Json[]
  readonly misfits: readonly (readonly [value: Json, said: string])[]
}

/** Every kind of property, by the revisions that have it. */
const KINDS: readonly Kind[] = [
  { kind: 'text', field: { type: 'string' }, revisions: ALL, fits: ['a', ''], misfits: [[5, 'Must be text']] },
  {
    kind: 'text of a length',
    field: { type: 'string', minLength: 2, maxLength: 3 },
    revisions: ALL,
    fits: ['ab', 'äöü', '👍👍'],
    misfits: [
      ['a', 'Between 2 and 3 characters'],
      ['abcd', 'Between 2 and 3 characters'],
    ],
  },
  {
    kind: 'e-mail',
    field: { type: 'string', format: 'email' },
    revisions: ALL,
    fits: ['bo@example.com'],
    misfits: [['bo', 'Not an e-mail address yet']],
  },
  {
    kind: 'URI',
    field: { type: 'string', format: 'uri' },
    revisions: ALL,
    fits: ['https://example.com/a?b=c#d', 'mailto:bo@example.com'],
    misfits: [['example.com', 'Not a full address yet, such as https://example.com']],
  },
  {
    kind: 'date',
    field: { type: 'string', format: 'date' },
    revisions: ALL,
    fits: ['2024-02-29'],
    misfits: [['2023-02-29', 'Not a date yet (YYYY-MM-DD)']],
  },
  {
    kind: 'date and time',
    field: { type: 'string', format: 'date-time' },
    revisions: ALL,
    fits: ['2026-12-04T09:30:00Z', '2026-12-04T09:30:00.5+01:00'],
    misfits: [['2026-12-04', 'Not a date and time yet, such as 2026-12-04T09:30:00Z']],
  },
  {
    kind: 'pattern',
    field: { type: 'string', pattern: '^[A-Z]{3}$' },
    revisions: ['2025-11-25'],
    fits: ['OSL'],
    misfits: [['osl', 'Must match ^[A-Z]{3}$']],
  },
  {
    kind: 'number',
    field: { type: 'number', minimum: 0, maximum: 1 },
    revisions: ALL,
    fits: [0, 0.25, 1],
    misfits: [
      [1.01, 'Between 0 and 1'],
      ['0.5', 'Must be a number'],
    ],
  },
  {
    kind: 'integer',
    field: { type: 'integer', minimum: 1 },
    revisions: ALL,
    fits: [1, 3, 4.0],
    misfits: [
      [0, 'At least 1'],
      [1.5, 'Must be a whole number'],
    ],
  },
  {
    kind: 'boolean',
    field: { type: 'boolean' },
    revisions: ALL,
    fits: [true, false],
    misfits: [['true', 'Must be true or false']],
  },
  {
    kind: 'choice',
    field: { type: 'string', enum: ['a', 'b'] },
    revisions: ALL,
    fits: ['a', 'b'],
    misfits: [['c', 'Choose one of a, b']],
  },
  {
    kind: 'choice with names',
    field: { type: 'string', enum: ['a', 'b'], enumNames: ['Ay', 'Bee'] },
    revisions: ALL,
    fits: ['b'],
    misfits: [['Bee', 'Choose one of Ay, Bee']],
  },
  {
    kind: 'titled choice',
    field: { type: 'string', oneOf: RED_GREEN },
    revisions: NEW,
    fits: ['r', 'g'],
    misfits: [['Red', 'Choose one of Red, Green']],
  },
  {
    kind: 'several choices',
    field: { type: 'array', items: { type: 'string', enum: ['p', 'q', 's'] }, minItems: 1, maxItems: 2 },
    revisions: NEW,
    fits: [['p'], ['q', 's']],
    misfits: [
      [[], 'Between 1 and 2 items'],
      [['p', 'q', 's'], 'Between 1 and 2 items'],
    ],
  },
  {
    kind: 'several titled choices',
    field: { type: 'array', items: { anyOf: RED_GREEN } },
    revisions: NEW,
    fits: [['r', 'g'], []],
    misfits: [['r', 'Must be a list']],
  },
]

const rows = KINDS.flatMap((kind) => kind.revisions.map((revision) => [kind.kind, revision, kind] as const))
const formOf = (field: JsonObject) => ({
  type: 'object',
  properties: { asked: field, other: { type: 'string' } },
  required: ['asked'],
})
const submit = (schema: object, value: Json) =>
  toSubmission({ ...initialValue(createChecker(schema).schema), asked: value })

describe('a form that asks for', () => {
  it.each(rows)('a %s on %s sends what fits, unchanged, and an independent validator agrees', (_kind, _on, row) => {
    const schema = formOf(row.field)
    for (const value of row.fits) {
      const content = submit(schema, value)
      expect(content).toEqual({ asked: value })
      expect(createChecker(schema).problems(content)).toEqual([])
      expect(ajvAccepts(schema, content)).toBe(true)
    }
  })

  it.each(rows)('a %s on %s says what does not fit, at the field and in plain words', (_kind, _on, row) => {
    const schema = formOf(row.field)
    for (const [value, said] of row.misfits) {
      const content = submit(schema, value)
      expect(createChecker(schema).problems(content)).toMatchObject([{ path: ['asked'], message: said }])
      expect(ajvAccepts(schema, content)).toBe(false)
    }
  })

  it.each(rows)(
    'a %s on %s chooses nothing by itself and starts with the default where one is given',
    (_kind, _on, row) => {
      const given = row.fits[0] ?? null
      expect(initialValue(createChecker({ ...formOf(row.field), required: [] }).schema)).toEqual({})
      expect(initialValue(createChecker(formOf({ ...row.field, default: given })).schema)).toEqual({ asked: given })
    },
  )
})
