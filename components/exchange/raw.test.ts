import { describe, expect, it } from 'vitest'
import { spelledOut } from './spelled-out'
import { hexDump } from './hex-dump'

const shown = (text: string): string =>
  spelledOut(text)
    .map((stretch) => (stretch.hidden ? `[${stretch.text}]` : stretch.text))
    .join('')

describe('Raw bytes', () => {
  it('spell out line ends and controls, and leave tabs and letters as they are', () => {
    expect(shown('data: a\tb\r\n\r\n\u0000é')).toBe('data: a\tb[\\r\\n\n\\r\\n\n\\u0000]é')
  })

  it('spell out what reorders or hides text', () => {
    expect(shown('a\u202eb\ufeffc')).toBe('a[\\u202e]b[\\ufeff]c')
  })

  it('that are no text show as a hex dump, sixteen to a line', () => {
    const bytes = String.fromCharCode(...Array.from({ length: 18 }, (_, index) => 0xf0 + (index % 16)), 0x41)
    expect(hexDump(btoa(bytes), 100)).toBe(
      '000000  f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 fa fb fc fd fe ff  ................\n' +
        `000010  f0 f1 41${' '.repeat(41)}..A`,
    )
  })
})
