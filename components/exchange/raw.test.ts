import { describe, expect, it } from 'vitest'
import { spelledOut } from './spelled-out'

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
})
