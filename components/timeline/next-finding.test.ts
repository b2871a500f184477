import { describe, expect, it } from 'vitest'
import { nextFinding } from './next-finding'

const rows = { indexOf: (key: string) => 'abcdefgh'.indexOf(key) }
const step = (selected: string | undefined, by: 1 | -1, keys = ['f', 'c', 'hidden']) =>
  nextFinding(rows, keys, selected, by)

describe('the next finding', () => {
  it('is the first one below the selected row, whatever was found first', () => {
    expect(step('a', 1)).toBe(2)
    expect(step('c', 1)).toBe(5)
  })

  it('goes round at the end, both ways', () => {
    expect(step('f', 1)).toBe(2)
    expect(step('c', -1)).toBe(5)
  })

  it('starts at an end when nothing is selected', () => {
    expect(step(undefined, 1)).toBe(2)
    expect(step(undefined, -1)).toBe(5)
  })

  it('is none where no row in sight has one', () => {
    expect(step('a', 1, ['hidden'])).toBeUndefined()
  })
})
