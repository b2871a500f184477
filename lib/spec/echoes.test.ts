import { describe, expect, it } from 'vitest'
import { withoutEchoes } from './echoes'
import type { Finding } from './findings'

const finding = (id: string, path: string | undefined, seq = 4): Finding =>
  ({ id, path, seq, connectionId: 'c1' }) as unknown as Finding

const left = (...findings: Finding[]): readonly string[] => withoutEchoes(findings).map(({ path }) => path ?? 'none')

describe('a finding that a message breaks its schema', () => {
  it('is left out where a requirement of its own says so of the same place', () => {
    expect(
      left(finding('jsonrpc-schema-valid', '/result/tools'), finding('tools-list-shape', '/result/tools')),
    ).toEqual(['/result/tools'])
  })

  it('is left out where one says so of what holds the place', () => {
    const flat = finding('elicitation-schema-flat', '/params/a')
    expect(left(flat, finding('jsonrpc-schema-valid', '/params/a/type'))).toEqual(['/params/a'])
    expect(left(flat, finding('jsonrpc-schema-valid', '/params/ab'))).toEqual(['/params/a', '/params/ab'])
  })

  it('stays where only the whole message, or another one, is spoken of', () => {
    const whole = finding('jsonrpc-single-response', '')
    const other = finding('tools-list-shape', '/result/tools', 9)
    expect(left(whole, other, finding('jsonrpc-schema-valid', '/result/tools'))).toEqual([
      '',
      '/result/tools',
      '/result/tools',
    ])
  })
})
