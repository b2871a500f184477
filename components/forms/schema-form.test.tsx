// @vitest-environment jsdom
import { useState } from 'react'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Profile } from '@/lib/forms/field'
import type { JsonObject } from '@/lib/protocol/json'
import { SchemaForm } from './schema-form'

afterEach(cleanup)

const open = (schema: object, { profile = 'arguments', value }: { profile?: Profile; value?: JsonObject } = {}) => {
  const sent = vi.fn<(value: JsonObject) => void>()
  const held: { value: JsonObject | undefined } = { value }
  const Page = () => {
    const [current, setCurrent] = useState(value)
    return (
      <SchemaForm
        id="form"
        schema={schema}
        profile={profile}
        value={current}
        onChange={(next) => {
          held.value = next
          setCurrent(next)
        }}
        onSubmit={sent}
      >
        <button type="submit">Send</button>
      </SchemaForm>
    )
  }
  render(<Page />)
  const send = () => {
    fireEvent.click(screen.getByText('Send'))
  }
  return { sent, send, held }
}

const type = (label: string | RegExp, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required })

describe('a form for a schema', () => {
  it('sends what was typed, in the types the schema asks for, and nothing that was not touched', () => {
    const { sent, send } = open(
      object({
        name: { type: 'string' },
        nights: { type: 'integer' },
        note: { type: 'string' },
        ok: { type: 'boolean' },
      }),
    )
    type('name', 'Bo')
    type('nights', '3')
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ name: 'Bo', nights: 3 })
  })

  it('leaves an emptied field out again', () => {
    const { sent, send } = open(object({ name: { type: 'string' } }))
    type('name', 'Bo')
    type('name', '')
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({})
  })

  it('refuses to send without a required field and puts the focus there', () => {
    const { sent, send } = open(
      object({ from: { type: 'string' }, email: { type: 'string', format: 'email' } }, ['from', 'email']),
    )
    type(/from/, 'here')
    send()
    expect(sent).not.toHaveBeenCalled()
    const email = screen.getByLabelText(/email/)
    expect(document.activeElement).toBe(email)
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(email.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toBe(
      'Required',
    )
  })

  it('puts the focus on the way to mend a list that is too short', () => {
    const { sent, send } = open(object({ tags: { type: 'array', items: { type: 'string' }, minItems: 2 } }, ['tags']))
    send()
    expect(sent).not.toHaveBeenCalled()
    expect(screen.getByText('At least 2 items')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByText('Add item'))
  })

  it('says what is wrong once a field is left, not while it is first typed in', () => {
    open(object({ email: { type: 'string', format: 'email' }, other: { type: 'string' } }, ['email', 'other']))
    type(/email/, 'bo@')
    expect(screen.queryByText('Not an e-mail address yet')).toBeNull()
    fireEvent.blur(screen.getByLabelText(/email/))
    expect(screen.getByText('Not an e-mail address yet')).toBeTruthy()
    expect(screen.queryByText('Required')).toBeNull()
    type(/email/, 'bo@example.com')
    expect(screen.queryByText('Not an e-mail address yet')).toBeNull()
  })

  it('fills in defaults and chooses nothing else', () => {
    const { sent, send } = open(
      object({
        nights: { type: 'integer', default: 3 },
        cabin: {
          type: 'string',
          oneOf: [
            { const: 'e', title: 'Economy' },
            { const: 'b', title: 'Business' },
          ],
        },
        size: { enum: ['s', 'm'] },
        sure: { type: 'boolean' },
        mode: { const: 'fast' },
        shape: { oneOf: [object({ r: { type: 'number' } }, ['r']), object({ w: { type: 'number' } }, ['w'])] },
      }),
    )
    expect(screen.getByLabelText<HTMLInputElement>('nights').value).toBe('3')
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ nights: 3 })
  })

  it('keeps a required boolean undecided until it is decided, and can then say false', () => {
    const { sent, send } = open(object({ sure: { type: 'boolean' } }, ['sure']))
    const box = screen.getByLabelText<HTMLInputElement>(/sure/)
    expect(box.indeterminate).toBe(true)
    send()
    expect(screen.getByText('Required')).toBeTruthy()
    fireEvent.click(box)
    fireEvent.click(box)
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ sure: false })
  })

  it('lets an optional boolean become absent again', () => {
    const { sent, send } = open(object({ sure: { type: 'boolean' } }))
    fireEvent.click(screen.getByLabelText('sure'))
    fireEvent.click(screen.getByText('Unset'))
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({})
  })

  it('adds, fills, moves and removes the items of a list', () => {
    const { sent, send } = open(object({ tags: { type: 'array', items: { type: 'string' } } }))
    for (const tag of ['a', 'b', 'c']) {
      fireEvent.click(screen.getByText('Add item'))
      const groups = screen.getAllByRole('group', { name: /^Item/ })
      fireEvent.change(within(groups.at(-1)!).getByRole('textbox'), { target: { value: tag } })
    }
    fireEvent.click(screen.getByLabelText('Move item 3 up'))
    fireEvent.click(screen.getByLabelText('Remove item 1'))
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ tags: ['c', 'b'] })
  })

  it('asks for the kind of a value first, then fills its constant in', () => {
    const circle = object({ kind: { const: 'circle' }, radius: { type: 'number' } }, ['kind', 'radius'])
    const square = object({ kind: { const: 'square' }, side: { type: 'number' } }, ['kind', 'side'])
    const { sent, send } = open(object({ shape: { oneOf: [circle, square] } }, ['shape']))
    send()
    expect(screen.getByText('Required')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: '1' } })
    type(/side/, '2.5')
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ shape: { kind: 'square', side: 2.5 } })
  })

  it('sends null for a nullable field only when asked to', () => {
    const { sent, send } = open(
      object({ note: { type: ['string', 'null'] }, other: { anyOf: [{ type: 'number' }, { type: 'null' }] } }),
    )
    fireEvent.click(screen.getByLabelText('note is null'))
    send()
    expect(sent).toHaveBeenLastCalledWith({ note: null })
    fireEvent.click(screen.getByLabelText('note is null'))
    type('note', 'x')
    type('other', '4')
    send()
    expect(sent).toHaveBeenLastCalledWith({ note: 'x', other: 4 })
  })

  it('opens an optional object on demand', () => {
    const { sent, send } = open(
      object({ filter: object({ from: { type: 'string' }, limit: { type: 'integer', default: 5 } }, ['from']) }),
    )
    send()
    expect(sent).toHaveBeenLastCalledWith({})
    fireEvent.click(screen.getByText('Add filter'))
    type(/from/, 'x')
    send()
    expect(sent).toHaveBeenLastCalledWith({ filter: { from: 'x', limit: 5 } })
  })

  it('edits further properties as names and values', () => {
    const { sent, send } = open({ type: 'object', additionalProperties: { type: 'integer' } })
    fireEvent.click(screen.getByText('Add property'))
    const name = screen.getByLabelText('Property name')
    fireEvent.change(name, { target: { value: 'age' } })
    fireEvent.blur(name)
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '7' } })
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ age: 7 })
  })

  it('ticks several of a titled list', () => {
    const { sent, send } = open(
      object({
        extras: {
          type: 'array',
          items: {
            anyOf: [
              { const: 'w', title: 'Window' },
              { const: 'l', title: 'Lounge' },
            ],
          },
        },
      }),
      { profile: 'elicitation' },
    )
    fireEvent.click(screen.getByLabelText('Lounge'))
    fireEvent.click(screen.getByLabelText('Window'))
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ extras: ['w', 'l'] })
  })

  it('takes a part it has no fields for as JSON, and does not send what cannot be read', () => {
    const { sent, send } = open(object({ any: {} }))
    type('any', '{"a": [1')
    send()
    expect(sent).not.toHaveBeenCalled()
    expect(screen.getByText(/Expected a comma or \]/)).toBeTruthy()
    type('any', '{"a": [1]}')
    send()
    expect(sent).toHaveBeenCalledExactlyOnceWith({ any: { a: [1] } })
  })

  it('answers at once to a pattern made to hang', () => {
    const { sent, send } = open(object({ word: { type: 'string', pattern: '(a+)+$' } }))
    type('word', `${'a'.repeat(40)}!`)
    send()
    expect(sent).not.toHaveBeenCalled()
    expect(screen.getByText('Must match (a+)+$')).toBeTruthy()
  })

  it('shows what a server wrote as text, never as markup', () => {
    open(object({ x: { type: 'string', title: '<b>bold</b>', description: '**loud** <img src=x onerror=alert(1)>' } }))
    expect(screen.getByText('<b>bold</b>')).toBeTruthy()
    expect(document.querySelector('b, strong, img')).toBeNull()
  })
})
