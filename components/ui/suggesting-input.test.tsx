// @vitest-environment jsdom
import { useState } from 'react'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SuggestingInput } from './suggesting-input'
import type { Suggestions } from './use-suggestions'

type Asked = { readonly typed: string; readonly reply: (found: Suggestions | undefined) => Promise<void> }

const submitted: string[] = []

/** An input whose suggestions the test gives by hand. */
const page = () => {
  const asked: Asked[] = []
  const suggest = (typed: string) =>
    new Promise<Suggestions | undefined>((resolve) => {
      const reply = async (found: Suggestions | undefined) => {
        resolve(found)
        await act(() => vi.advanceTimersByTimeAsync(0))
      }
      asked.push({ typed, reply })
    })
  const View = () => {
    const [text, setText] = useState('')
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submitted.push(text)
        }}
      >
        <SuggestingInput aria-label="City" value={text} onText={setText} suggest={suggest} />
      </form>
    )
  }
  render(<View />)
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'City' })
  const type = (text: string): void => {
    fireEvent.change(input, { target: { value: text } })
  }
  const key = (name: string): boolean => fireEvent.keyDown(input, { key: name })
  return { asked, input, type, key }
}
const rest = (milliseconds = 200) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const options = (): (string | null)[] => screen.queryAllByRole('option').map(({ textContent }) => textContent)

beforeEach(() => {
  vi.useFakeTimers()
  submitted.length = 0
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('an input with suggestions', () => {
  it('asks once the typing rests, and shows what comes', async () => {
    const { asked, type, input } = page()
    type('l')
    await rest(150)
    type('li')
    await rest(150)
    expect(asked).toEqual([])
    await rest(50)
    expect(asked.map(({ typed }) => typed)).toEqual(['li'])
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await asked[0]!.reply({ values: ['Lisbon', 'Lima'], total: 12, hasMore: true })
    expect(options()).toEqual(['Lisbon', 'Lima'])
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('2 suggestions: 2 of 12')
  })

  it('has one request under way, and drops an answer to what was typed before', async () => {
    const { asked, type } = page()
    type('l')
    await rest()
    type('lo')
    await rest()
    expect(asked).toHaveLength(1)
    await asked[0]!.reply({ values: ['Lisbon'] })
    expect(options()).toEqual([])
    expect(asked.map(({ typed }) => typed)).toEqual(['l', 'lo'])
    await asked[1]!.reply({ values: ['London'] })
    expect(options()).toEqual(['London'])
  })

  it('is walked with the arrows, and picked from with Enter, which then sends nothing', async () => {
    const { asked, type, key, input } = page()
    type('l')
    await rest()
    await asked[0]!.reply({ values: ['Lisbon', 'Lima'] })
    key('ArrowDown')
    key('ArrowDown')
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Lima')
    expect(input.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id)
    key('ArrowUp')
    expect(key('Enter')).toBe(false)
    expect(input.value).toBe('Lisbon')
    expect(options()).toEqual([])
    expect(key('Enter')).toBe(true)
  })

  it('sends on Enter while nothing is picked out, and closes on Escape, alone', async () => {
    const { asked, type, key, input } = page()
    const above = vi.fn()
    document.addEventListener('keydown', above)
    type('l')
    await rest()
    await asked[0]!.reply({ values: ['Lisbon'] })
    expect(key('Enter')).toBe(true)
    above.mockClear()
    key('Escape')
    expect(above).not.toHaveBeenCalled()
    expect(options()).toEqual([])
    expect(input.value).toBe('l')
    key('Escape')
    expect(above).toHaveBeenCalledOnce()
    document.removeEventListener('keydown', above)
  })

  it('asks for all on an arrow, and closes with the focus', async () => {
    const { asked, key, input } = page()
    key('ArrowDown')
    await rest(0)
    expect(asked.map(({ typed }) => typed)).toEqual([''])
    await asked[0]!.reply({ values: ['Lisbon'], hasMore: true })
    expect(screen.getByText('1, and more')).toBeTruthy()
    fireEvent.blur(input)
    expect(options()).toEqual([])
  })

  it('shows nothing for what is there already, for no answer, and after the focus left', async () => {
    const { asked, type, input } = page()
    type('Lisbon')
    await rest()
    await asked[0]!.reply({ values: ['Lisbon'] })
    expect(options()).toEqual([])
    type('x')
    await rest()
    await asked[1]!.reply(undefined)
    expect(options()).toEqual([])
    type('y')
    await rest()
    fireEvent.blur(input)
    await asked[2]!.reply({ values: ['York'] })
    expect(options()).toEqual([])
  })

  it('spells out what would hide in a suggestion', async () => {
    const { asked, type } = page()
    type('l')
    await rest()
    await asked[0]!.reply({ values: ['a\u202eb'] })
    expect(options()).toEqual(['a\\u202eb'])
  })
})
