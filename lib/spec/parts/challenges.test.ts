import { describe, expect, it } from 'vitest'
import { bearerOf, challengesOf } from './challenges'

const read = (...values: string[]) => challengesOf(values.map((value) => ['WWW-Authenticate', value] as const))
const bearer = (...values: string[]) => Object.fromEntries(bearerOf(read(...values))?.params ?? [])

describe('challengesOf', () => {
  it('says nothing where there is no header', () => {
    expect(challengesOf([['content-type', 'text/html']])).toBeUndefined()
  })

  it('reads quoted and bare values, names in any case, and escapes', () => {
    expect(bearer('BEARER Realm="a \\"b\\", c" , scope="x y",error=invalid_token')).toEqual({
      realm: 'a "b", c',
      scope: 'x y',
      error: 'invalid_token',
    })
  })

  it('tells several challenges apart, in one header or in several', () => {
    expect(bearer('Basic realm="x", Bearer scope="a", Negotiate abc==')).toEqual({ scope: 'a' })
    expect(bearer('Digest realm="x", nonce="n"', 'Bearer scope="a"')).toEqual({ scope: 'a' })
    expect(read('Negotiate abc==, Bearer')?.challenges.map(({ scheme }) => scheme)).toEqual(['negotiate', 'bearer'])
  })

  it.each([
    ['Bearer resource_metadata=https://a.test/x', 'the value of resource_metadata needs quotes'],
    ['Bearer realm="x" scope="y"', 'there is no comma before scope'],
    ['Bearer realm="x', 'realm has no value'],
    ['Bearer realm="x", scope=', 'scope has no value'],
    ['realm="x"', 'the parameter realm stands before any scheme'],
    ['Bearer realm="x", realm="y"', 'realm is there twice'],
    ['Bearer {}', 'nothing can be read from “{}” on'],
  ])('finds the flaw in %s', (value, flaw) => {
    expect(read(value)?.flaw).toBe(flaw)
  })

  it('is not held up by a flood', () => {
    expect(read('a '.repeat(500_000))?.challenges.length).toBeLessThan(8192)
    expect(read(`Bearer x="${'\\'.repeat(1_000_000)}`)?.flaw).toBe('x has no value')
    expect(read('='.repeat(1_000_000))?.flaw).toContain('nothing can be read')
  })
})
