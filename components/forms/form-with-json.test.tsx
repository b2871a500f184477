// @vitest-environment jsdom
import { useState } from 'react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import { FormWithJson } from './form-with-json'

afterEach(cleanup)

const schema = {
  type: 'object',
  properties: { name: { type: 'string' }, 'dot.ted': { type: 'integer', minimum: 1, default: 2 } },
  required: ['name'],
}

const open = () => {
  const sent = vi.fn<(value: JsonObject) => void>()
  const Page = () => {
    const [value, setValue] = useState<JsonObject>()
    return (
      <FormWithJson id="f" schema={schema} profile="arguments" value={value} onChange={setValue} onSubmit={sent}>
        <button type="submit">Send</button>
      </FormWithJson>
    )
  }
  render(<Page />)
  return { sent }
}
const press = (name: string) => {
  fireEvent.click(screen.getByText(name))
}
const text = () => screen.getByLabelText<HTMLTextAreaElement>('JSON')
const write = (next: string) => {
  fireEvent.change(text(), { target: { value: next } })
}

describe('a form beside its JSON', () => {
  it('shows in one what was entered in the other', () => {
    const { sent } = open()
    fireEvent.change(screen.getByLabelText(/name/), { target: { value: 'Bo' } })
    fireEvent.change(screen.getByLabelText('dot.ted'), { target: { value: '5' } })
    press('JSON')
    expect(JSON.parse(text().value)).toEqual({ name: 'Bo', 'dot.ted': 5 })
    write('{ "name": "Al", "more": [1, null], "dot.ted": 7 }')
    press('Form')
    expect(screen.getByLabelText<HTMLTextAreaElement>(/name/).value).toBe('Al')
    expect(screen.getByLabelText<HTMLInputElement>('dot.ted').value).toBe('7')
    press('Send')
    expect(sent).toHaveBeenCalledExactlyOnceWith({ name: 'Al', more: [1, null], 'dot.ted': 7 })
  })

  it('keeps text that is no JSON, says where it is wrong, and explains why the form cannot be shown', () => {
    const { sent } = open()
    press('JSON')
    write('{\n  "name": }')
    expect(text().value).toBe('{\n  "name": }')
    expect(screen.getByText('Expected a value, found } (line 2, column 11)')).toBeTruthy()
    press('Form')
    expect(screen.getByText('Mend the JSON first: the form cannot show it')).toBeTruthy()
    press('Send')
    expect(sent).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(text())
    write('{ "name": "Bo" }')
    press('Form')
    expect(screen.getByLabelText<HTMLTextAreaElement>(/name/).value).toBe('Bo')
  })

  it('holds the JSON against the schema too, and lets what the form shows as wrong be seen there', () => {
    const { sent } = open()
    press('JSON')
    write('{ "dot.ted": 0 }')
    press('Send')
    expect(sent).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toContain('Required')
    expect(screen.getByRole('alert').textContent).toContain('At least 1')
  })
})
