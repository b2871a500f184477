import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairJson } from './repair-json'

describe('A text that is no JSON', () => {
  it.each<[string, unknown, string[]]>([
    ['{"a": 1,}', { a: 1 }, ['comma too many']],
    ['{"a": [1, 2', { a: [1, 2] }, ['cut off']],
    ['{"a": "hel', { a: 'hel' }, ['cut off']],
    ['{"a": tru', { a: true }, ['cut off']],
    ['{"a":', {}, ['cut off']],
    ["{'a': 'it\\'s'}", { a: "it's" }, ['single quotes', 'bad escape']],
    ['{a: b}', { a: 'b' }, ['unquoted text']],
    ['{"a": NaN, "b": undefined, "c": None, "d": True}', { a: null, b: null, c: null, d: true }, ['no JSON value']],
    ['{"a": 1 "b": 2}', { a: 1, b: 2 }, ['comma missing']],
    ['{"a": .5, "b": +1}', { a: 0.5, b: 1 }, ['no JSON value']],
    ['{"a": 1 // one\n}', { a: 1 }, ['comment']],
    ['{"a": "x\ny"}', { a: 'x\ny' }, ['raw control character']],
    ['{"a": [1}', { a: [1] }, ['unmatched bracket', 'cut off']],
    ['{"a" 1}', { a: 1 }, ['colon missing']],
    ['\uFEFF{"a": "\\u0041\\n"}', { a: 'A\n' }, []],
    ['{"a": 1} trailing', { a: 1 }, ['unquoted text']],
    ['{"__proto__": 1,}', JSON.parse('{"__proto__": 1}'), ['comma too many']],
  ])('%j was meant as', (text, value, repairs) => {
    expect(repairJson(text)).toEqual({ values: [value], repairs })
  })

  it('may be two messages in a row', () => {
    expect(repairJson('{"id":1}{"id":2}')).toEqual({ values: [{ id: 1 }, { id: 2 }], repairs: ['several values'] })
  })

  it.each(['<html></html>', 'Internal Server Error', '', '[', '['.repeat(10_000)])('is left alone: %#', (text) => {
    expect(repairJson(text)?.values ?? []).toEqual(text === '[' ? [[]] : [])
  })

  it('that was JSON before it was cut is a beginning of it', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.nat(), (value, at) => {
        const text = JSON.stringify(value)
        const repaired = repairJson(text.slice(0, 1 + (at % text.length)))
        expect(repaired?.values).toHaveLength(1)
      }),
    )
  })

  it('is read to its end, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('{}[],:"\'\\/*ntu01.-e \n')) }), (text) => {
        expect(() => JSON.stringify(repairJson(`{${text}`))).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })

  it('is read as JSON where it is JSON', () => {
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), (value) => {
        const text = JSON.stringify(value)
        expect(repairJson(text)).toEqual({ values: [JSON.parse(text)], repairs: [] })
      }),
    )
  })
})
