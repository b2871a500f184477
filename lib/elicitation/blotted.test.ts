import { describe, expect, it } from 'vitest'
import { blotted } from './blotted'

const said = (text: string) => ({ content: [{ type: 'text', text }] })

describe('A result with what was filled in blotted out', () => {
  it('is the same for two answers that are only repeated', () => {
    const contents = [{ name: 'Ada' }, { name: 42 }]
    expect(blotted(said('A table for Ada.'), contents)).toBe(blotted(said('A table for 42.'), contents))
    expect(blotted(said('A table for "Ada".'), contents)).toBe(blotted(said('A table for 42.'), contents))
  })

  it('differs where the server says something else', () => {
    expect(blotted(said('42 is no name.'), [{ name: 42 }])).not.toBe(blotted(said('A table for 42.'), [{ name: 42 }]))
  })

  it('takes values for text, not for patterns', () => {
    expect(blotted(said('a.c and abc'), [{ name: 'a.c' }])).toContain('… and abc')
  })

  it('is the whole text when nothing was filled in', () => {
    expect(blotted({ b: 1, a: 2 }, [])).toBe('{"a":2,"b":1}')
  })
})
