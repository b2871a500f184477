// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { diffJson } from '@/lib/cassette/diff'
import { JsonDiff } from './json-diff'

const shown = (expected: unknown, actual: unknown): readonly string[] => {
  render(<JsonDiff label="What differs" diff={diffJson(expected, actual)} />)
  return within(screen.getByRole('list', { name: 'What differs' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
}

describe('A diff of two values', () => {
  afterEach(cleanup)

  it('shows each place with what was expected and what was asked, by sign and in words', () => {
    expect(shown({ a: 1, b: 'x' }, { a: 2, c: null })).toEqual([
      '/a−expected: 1+asked: 2',
      '/b−expected: "x"',
      '/c+asked: null',
    ])
  })

  it('marks what changed within a text', () => {
    shown({ message: 'Who is going to Porto?' }, { message: 'Who is going to Lisbon?' })
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Porto', 'Lisbon'])
  })

  it('shows texts that share nothing as they are', () => {
    expect(shown('one', 'two two')).toEqual(['all of it−expected: "one"+asked: "two two"'])
  })

  it('shows what is larger as a tree', () => {
    shown({}, { schema: { type: 'object' } })
    expect(screen.getByRole('tree', { name: 'asked' })).toBeDefined()
  })

  it('spells out what would be invisible', () => {
    expect(shown({ a: 'pay ada' }, { a: 'pay \u202Eada' })[0]).toContain('⟨U+202E⟩')
  })

  it('says when it does not show all', () => {
    render(<JsonDiff label="What differs" diff={{ differences: [], more: true }} />)
    expect(screen.getByText(/not all of it was compared/)).toBeDefined()
  })
})
