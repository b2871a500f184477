import { describe, expect, it } from 'vitest'
import { visibleText } from './visible-text'

describe('Text from a server', () => {
  it.each([
    ['invoice\u202egpj.exe', 'invoice⟨U+202E⟩gpj.exe'],
    ['pay\u200bpal', 'pay⟨U+200B⟩pal'],
    ['a\u0007b\u001b[31m', 'a⟨U+0007⟩b⟨U+001B⟩[31m'],
    ['\ufefftext', '⟨U+FEFF⟩text'],
  ])('%j hides nothing', (text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  it.each(['plain', 'two\nlines\tand a tab\r\n', 'naïve 日本語 👩‍👩‍👧', '<b>not markup</b>'])(
    '%j stays as it is',
    (text) => {
      expect(visibleText(text)).toBe(text)
    },
  )
})
