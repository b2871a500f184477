import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJsonText, readJson, toJsonText } from './json-text'

describe('JSON text', () => {
  it('says the same after a round trip', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(fromJsonText(toJsonText(plain))).toEqual({ ok: true, value: plain })
      }),
    )
  })

  it('is refused exactly when JSON.parse refuses it', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      '"\\u00e',
      '\\',
      '"',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        expect(readJson(text).ok).toBe(parses(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['', 'Nothing here yet', 1, 1],
    ['{\n  "a": 1\n  "b": 2\n}', 'Expected a comma or }, found "', 3, 3],
    ['{"a": [1,]}', 'No comma before ]', 1, 10],
    ["{'a': 1}", "Expected a property name in double quotes, found '", 1, 2],
    ['{"a" 1}', 'Expected a colon, found 1', 1, 6],
    ['{"a": nope}', 'Expected a value, found nope', 1, 7],
    ['{"a": "x', 'This text has no closing quote', 1, 7],
    ['{"a": "x\ny"}', 'A text may not hold a line break or a tab: write \\n or \\t', 1, 9],
    ['{"a": "\\x"}', 'No such escape: write \\\\ for a backslash', 1, 8],
    ['{} x', 'Unexpected x after the end', 1, 4],
    ['[1]', 'Must be an object: { … }', 1, 1],
    ['['.repeat(600), 'Nested more than 512 levels deep', 1, 1],
  ])('%j is refused with the place and the reason', (text, message, line, column) => {
    expect(fromJsonText(text)).toMatchObject({ ok: false, message, line, column })
  })
})
