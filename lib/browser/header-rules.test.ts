import { describe, expect, it } from 'vitest'
import { brokenCount, judgeHeader, sendable } from './header-rules'

const CASES: [name: string, value: string, level: string, field?: string][] = [
  ['X-Api-Key', 'abc', 'ok'],
  ["!#$%&'*+-.^_`|~09Az", 'x', 'ok'],
  ['X-Empty', '', 'ok'],
  ['X-Tab', 'a\tb', 'ok'],
  ['Authorization', 'Bearer abc', 'ok'],
  ['', 'x', 'error', 'name'],
  ['X Key', 'x', 'error', 'name'],
  ['X-Key:', 'x', 'error', 'name'],
  ['Clé', 'x', 'error', 'name'],
  ['Host', 'evil.example', 'error', 'name'],
  ['content-LENGTH', '0', 'error', 'name'],
  ['Transfer-Encoding', 'chunked', 'error', 'name'],
  ['X-Key', 'a\r\nInjected: 1', 'error', 'value'],
  ['X-Key', 'a\0b', 'error', 'value'],
  ['X-Key', ' padded', 'error', 'value'],
  ['X-Key', '日本', 'error', 'value'],
  ['X-Key', 'a\x7fb', 'error', 'value'],
  ['Authorization', 'justatoken', 'warning', 'value'],
  ['Authorization', 'Bearer', 'warning', 'value'],
  ['Accept', 'text/plain', 'warning', 'name'],
  ['Mcp-Session-Id', '1', 'warning', 'name'],
]

describe('A header', () => {
  it.each(CASES)('%j: %j is judged %s', (name, value, level, field) => {
    expect(judgeHeader(name, value)).toMatchObject(field === undefined ? { level } : { level, field })
  })
})

describe('A list of headers', () => {
  const rows: [string, string][] = [
    ['X-Good', '1'],
    ['', ''],
    ['Bad Name', '2'],
    ['Authorization', 'token'],
  ]

  it('is sent without its empty and broken rows, warnings included', () => {
    expect(sendable(rows)).toEqual([
      ['X-Good', '1'],
      ['Authorization', 'token'],
    ])
  })

  it('says how many rows stay behind', () => {
    expect(brokenCount(rows)).toBe(1)
  })
})
