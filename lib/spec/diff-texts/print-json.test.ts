import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathTree } from './path-tree'
import { printJson } from './print-json'

const print = (value: unknown, paths: readonly string[] = [], abridged = false) =>
  printJson(value, pathTree(paths), abridged)

describe('JSON as text', () => {
  it('is what JSON.stringify makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(print(value).text).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  it('tells on which lines a path is, or the nearest place above it', () => {
    const value = { id: 1, result: { tools: [{ name: 'a', 'x/y': {} }, { name: 'b' }] } }
    const { text, marks } = print(value, ['/result/tools/1', '/result/tools/0/x~1y', '/result/tools/0/none', '/id', ''])
    const lines = text.split('\n')
    const told = marks.map(({ path, line, end, absent }) => [
      path,
      lines[line - 1]?.trim(),
      end - line,
      absent ?? false,
    ])
    expect(told).toEqual([
      ['/id', '"id": 1,', 0, false],
      ['/result/tools/0/x~1y', '"x/y": {}', 0, false],
      ['/result/tools/0/none', '{', 0, true],
      ['/result/tools/1', '{', 2, false],
      ['', '{', 13, false],
    ])
  })

  it('abridged keeps what is wrong with its neighbours, and says what it leaves out', () => {
    const tools = Array.from({ length: 1_000 }, (_, index) => ({ name: `t${index}`, more: { a: 1 } }))
    const value = { note: 'x'.repeat(300), wrong: 'y'.repeat(300), empty: [], tools }
    const { text, marks } = print(value, ['/tools/500/name', '/wrong'], true)
    const lines = text.split('\n')
    expect(lines.map((line) => line.trim().slice(0, 40))).toEqual([
      '{',
      `"note": "${'x'.repeat(31)}`,
      `"wrong": "${'y'.repeat(30)}`,
      '"empty": [],',
      '"tools": [',
      ...Array<string>(5).fill('{ … 2 members },'),
      '… 494 more',
      '{ … 2 members },',
      '{',
      '"name": "t500",',
      '"more": { … 1 members }',
      '},',
      '{ … 2 members },',
      '… 498 more',
      ']',
      '}',
    ])
    expect(lines[1]).toMatch(/x" … 100 more characters,$/)
    expect(lines[2]).toMatch(/y",$/)
    expect(marks.map(({ path, line }) => [path, line])).toEqual([
      ['/wrong', 3],
      ['/tools/500/name', 14],
    ])
  })
})
