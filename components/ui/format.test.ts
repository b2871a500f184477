import { describe, expect, it } from 'vitest'
import { formatBytes, formatDollars, formatDuration, formatElapsed } from './format'

describe('Numbers for people', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_234, '1.2 kB'],
    [84_400, '84 kB'],
    [999_600, '1.0 MB'],
    [3_400_000_000, '3.4 GB'],
  ])('%d bytes read %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it.each([
    [0.42, '0.4 ms'],
    [43.4, '43 ms'],
    [2_020, '2.02 s'],
    [12_120, '12.1 s'],
    [59_960, '0:59'],
    [185_000, '3:05'],
  ])('%d milliseconds read %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  it('tells hours', () => {
    expect(formatElapsed(3_725_000)).toBe('1:02:05')
  })

  it.each([
    [0, '$0'],
    [0.00002, '$0.00002'],
    [0.000123, '$0.00012'],
    [0.0134, '$0.013'],
    [0.1, '$0.10'],
    [1.2, '$1.20'],
    [2, '$2.00'],
  ])('%d dollars read %s', (dollars, text) => {
    expect(formatDollars(dollars)).toBe(text)
  })
})
