import { describe, expect, it } from 'vitest'
import type { Seq } from '@/lib/recording/keys'
import type { Finding } from '@/lib/spec/findings'
import { portable } from './portable'

const finding = (more: Partial<Finding>): Finding => ({
  key: 'c1/jsonrpc-utf8/0',
  id: 'jsonrpc-utf8',
  level: 'MUST',
  severity: 'must',
  connectionId: 'c1' as Finding['connectionId'],
  revision: '2026-07-28',
  message: 'It is wrong.',
  seq: 0 as Seq,
  evidence: [],
  ...more,
})

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

describe('a finding on its way to the page', () => {
  it('keeps its values', () => {
    const one = finding({ actual: { a: [1, null] }, expected: undefined, mend: { value: 'x' } })
    expect(portable(one)).toEqual(one)
    expect('expected' in portable(one)).toBe(true)
  })

  it('loses a value that no clone would survive', () => {
    const one = portable(finding({ actual: nested(100_000), expected: 'a list' }))
    expect('actual' in one).toBe(false)
    expect(one.expected).toBe('a list')
  })

  it('loses a value too large to be worth it', () => {
    expect('actual' in portable(finding({ actual: Array.from({ length: 50_000 }, (_, at) => at) }))).toBe(false)
  })
})
