// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { JsonTree } from './json-tree'

afterEach(cleanup)

const names = (): (string | null)[] => screen.getAllByRole('treeitem').map((item) => item.textContent)
const press = (key: string): void => {
  fireEvent.keyDown(document.activeElement!, { key })
}

describe('A JSON tree', () => {
  it('opens what fits on a screen', () => {
    render(<JsonTree label="m" value={{ id: 1, params: { name: 'x' }, ok: true, none: null }} />)
    expect(names()).toEqual(['{ 4 members }', 'id: 1', 'params: { 1 member }', 'name: "x"', 'ok: true', 'none: null'])
  })

  it('shows a hundred entries of a hundred thousand, and a hundred more on demand', () => {
    render(<JsonTree label="m" value={Array.from({ length: 100_000 }, (_, index) => index)} />)
    expect(screen.getAllByRole('treeitem')).toHaveLength(102)
    fireEvent.click(screen.getByText('show more of 99,900 hidden'))
    expect(screen.getAllByRole('treeitem')).toHaveLength(202)
  })

  it('is walked, folded and unfolded with the keyboard', () => {
    render(<JsonTree label="m" value={{ a: { b: 1 }, c: 2 }} />)
    screen.getAllByRole('treeitem')[0]!.focus()
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('a: { 1 member }')
    press('ArrowLeft')
    expect(names()).toEqual(['{ 2 members }', 'a: { 1 member }', 'c: 2'])
    press('ArrowRight')
    press('ArrowRight')
    expect(document.activeElement?.textContent).toBe('b: 1')
    press('ArrowLeft')
    expect(document.activeElement?.textContent).toBe('a: { 1 member }')
    press('End')
    expect(document.activeElement?.textContent).toBe('c: 2')
  })

  it('shows a long string cut, with a way to all of it', () => {
    render(<JsonTree label="m" value={{ text: 'x'.repeat(5_000) }} />)
    expect(screen.getByText(/^"x+…$/).textContent).toHaveLength(402)
    fireEvent.click(screen.getByRole('button', { name: 'all 5.0 kB' }))
    expect(screen.getByText(/^"x+"$/).textContent).toHaveLength(5_002)
  })

  it('spells out characters that would hide or reorder the text', () => {
    render(<JsonTree label="m" value={'user\u202etxt.exe\u0000'} />)
    expect(names()).toEqual(['"user\\u202etxt.exe\\u0000"'])
  })

  it('survives values that JSON cannot hold', () => {
    const circle: Record<string, unknown> = { big: 12n, nan: Number.NaN, missing: undefined, call: () => 1, zero: -0 }
    circle['self'] = circle
    Object.defineProperty(circle, 'trap', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    render(<JsonTree label="m" value={circle} />)
    expect(names()).toEqual(
      expect.arrayContaining([
        'big: 12',
        'nan: NaN',
        'missing: undefined',
        'call: function',
        'zero: -0',
        'trap: undefined',
      ]),
    )
  })

  it('starts over with another value', () => {
    const { rerender } = render(<JsonTree label="m" value={{ a: 1 }} />)
    fireEvent.click(screen.getByText('{ 1 member }'))
    expect(names()).toEqual(['{ 1 member }'])
    rerender(<JsonTree label="m" value={{ b: 2 }} />)
    expect(names()).toEqual(['{ 1 member }', 'b: 2'])
  })
})
