import { describe, expect, it } from 'vitest'
import { cleanSchema } from './clean-schema'
import { initialOf, initialValue } from './initial'
import { fromLocalMoment, toLocalMoment } from './moment'
import { toSubmission } from './submission'

const initial = (schema: unknown) => initialValue(cleanSchema(schema).schema)

describe('what a form starts with', () => {
  it('is the defaults, and nothing that was not given', () => {
    expect(
      initial({
        properties: {
          a: { type: 'string', default: 'x' },
          b: { type: 'boolean' },
          c: { type: 'boolean', default: false },
          d: { oneOf: [{ const: 1 }, { const: 2 }] },
          e: { const: true },
          f: { type: 'array', items: { enum: ['p'] }, default: ['p'] },
          g: { anyOf: [{ type: 'string' }, { type: 'null' }], default: null },
        },
        required: ['b', 'd', 'e'],
      }),
    ).toEqual({ a: 'x', c: false, f: ['p'] })
  })

  it('leaves an optional object out, defaults and all, and begins a required one', () => {
    const inner = { type: 'object', properties: { n: { default: 1 }, m: { type: 'number' } } }
    expect(initial({ properties: { a: inner, b: inner, c: { type: 'array' } }, required: ['b', 'c'] })).toEqual({
      b: { n: 1 },
      c: [],
    })
  })

  it('ends for an object that requires itself', () => {
    expect(JSON.stringify(initial({ properties: { a: { $ref: '#' } }, required: ['a'] })).length).toBeLessThan(200)
  })

  it('has the constants of a kind once that kind was chosen', () => {
    const { schema } = cleanSchema({
      properties: { kind: { const: 'circle' }, r: { type: 'number' } },
      required: ['kind', 'r'],
    })
    expect(initialOf(schema, schema, { required: true, constants: true })).toEqual({ kind: 'circle' })
  })
})

describe('what is sent', () => {
  it('keeps types, nulls and empty strings, and leaves out what is not there', () => {
    expect(
      toSubmission({ a: undefined, b: null, c: '', d: 0, e: false, f: [undefined, 1], g: { h: undefined } }),
    ).toEqual({
      b: null,
      c: '',
      d: 0,
      e: false,
      f: [null, 1],
      g: {},
    })
  })
})

describe('a moment', () => {
  it('is the same instant after a round trip through the local input', () => {
    for (const text of ['2026-12-04T09:30:00Z', '2026-07-01T23:59:59+02:00', '1999-01-01T00:00:00-08:00']) {
      const back = fromLocalMoment(toLocalMoment(text)) ?? ''
      expect(back).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)
      expect(new Date(back).getTime()).toBe(new Date(text).getTime())
    }
  })

  it('that is none, or not whole yet, is empty', () => {
    expect(toLocalMoment('soon')).toBe('')
    expect(fromLocalMoment('')).toBeUndefined()
  })
})
