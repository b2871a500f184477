import { describe, expect, it } from 'vitest'
import { tampersOf } from './tamper'

const params = { name: 'book', requestState: 'abcdef', inputResponses: { who: { action: 'accept' }, where: {} } }

const tampered = (label: string, of = params as Parameters<typeof tampersOf>[0]) =>
  tampersOf(of)
    .find((one) => one.label === label)
    ?.of(of)

describe('A round made wrong on purpose', () => {
  it('has no state any more', () => {
    expect(tampered('Drop requestState')).toEqual({ name: 'book', inputResponses: params.inputResponses })
  })

  it('has a state that differs in one byte, however often', () => {
    const once = tampered('Flip a byte of it')!
    expect(once['requestState']).toBe('abcAef')
    expect(tampered('Flip a byte of it', once)?.['requestState']).toBe('abcBef')
  })

  it('lacks an answer, or has one that nobody asked for', () => {
    expect(tampered('Drop the answer “who”')?.['inputResponses']).toEqual({ where: {} })
    expect(tampered('Answer what was not asked')?.['inputResponses']).toEqual({
      ...params.inputResponses,
      unasked: { action: 'accept' },
    })
  })

  it('offers only what there is to change', () => {
    expect(tampersOf({ name: 'x', requestState: { v: 1 } }).map(({ label }) => label)).toEqual([
      'Drop requestState',
      'Answer what was not asked',
    ])
    expect(tampersOf({ name: 'x' }).map(({ label }) => label)).toEqual(['Answer what was not asked'])
  })
})
