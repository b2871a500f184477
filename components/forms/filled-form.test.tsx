// @vitest-environment jsdom
import fc from 'fast-check'
import { useState } from 'react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { formCase, wrongCase } from '@/lib/testing/arbitrary-schema'
import { ajvAccepts } from '@/lib/testing/independent-judge'
import { SchemaForm } from './schema-form'

/** A form on a page of its own; what was sent. */
const open = (schema: JsonObject): readonly JsonObject[] => {
  cleanup()
  const sent: JsonObject[] = []
  const Page = () => {
    const [value, setValue] = useState<JsonObject>()
    return (
      <SchemaForm
        id="form"
        schema={schema}
        profile="elicitation"
        value={value}
        onChange={setValue}
        onSubmit={(content) => sent.push(content)}
      >
        <button type="submit">Send</button>
      </SchemaForm>
    )
  }
  render(<Page />)
  return sent
}

const frameOf = (name: string): HTMLElement => {
  const path = JSON.stringify([name])
  const found = Array.from(document.querySelectorAll<HTMLElement>('[data-path]')).find(
    ({ dataset }) => dataset['path'] === path,
  )
  if (found === undefined) throw new Error(`No field for ${name}`)
  return found
}

const inputsOf = (name: string): readonly HTMLInputElement[] => Array.from(frameOf(name).querySelectorAll('input'))

const chooseIn = (field: JsonObject, value: Json): string =>
  String(
    (('enum' in field ? field['enum'] : (field['oneOf'] as JsonObject[]).map((one) => one['const'])) as Json[]).indexOf(
      value,
    ),
  )

const valuesOf = (items: JsonObject): Json[] =>
  'enum' in items ? (items['enum'] as Json[]) : (items['anyOf'] as JsonObject[]).map((one) => one['const'] ?? null)

/** Does at the field what a person would do to give it this value. */
const fill = (name: string, field: JsonObject, value: Json): void => {
  const select = frameOf(name).querySelector('select')
  if (select !== null) {
    fireEvent.change(select, { target: { value: chooseIn(field, value) } })
    return
  }
  if (field['type'] === 'boolean') {
    for (
      let clicks = 0;
      clicks < 3 && (inputsOf(name)[0]?.indeterminate !== false || inputsOf(name)[0]?.checked !== value);
      clicks++
    )
      fireEvent.click(inputsOf(name)[0]!)
    return
  }
  if (Array.isArray(value)) {
    for (const [index, choice] of valuesOf(field['items'] as JsonObject).entries())
      if (inputsOf(name)[index]?.checked !== value.includes(choice)) fireEvent.click(inputsOf(name)[index]!)
    return
  }
  fireEvent.change(inputsOf(name)[0]!, { target: { value: typeof value === 'string' ? value : JSON.stringify(value) } })
}

const send = (): void => {
  fireEvent.click(screen.getByText('Send'))
}

/** What can be typed or chosen wrong: a checkbox or a list offers nothing that does not fit. */
const isTypable = ({ type, enum: values, oneOf, format }: JsonObject): boolean =>
  ['string', 'number', 'integer'].some((name) => name === type) &&
  values === undefined &&
  oneOf === undefined &&
  format !== 'date'

describe('Any form of the restricted schema', () => {
  it('sends what a person filled in, with its types, and nothing they left alone', () => {
    fc.assert(
      fc.property(formCase, ({ schema, fields, filled, sent: wanted }) => {
        const sent = open(schema)
        for (const [name, value] of Object.entries(filled)) fill(name, fields[name]!.field, value)
        send()
        expect(sent).toEqual([wanted])
        expect(ajvAccepts(schema, sent[0])).toBe(true)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('refuses one wrong value, beside its field', () => {
    const typed = wrongCase.filter(({ fields, wrong }) => isTypable(fields[wrong]!.field))
    fc.assert(
      fc.property(typed, ({ schema, fields, filled, wrong, content }) => {
        const sent = open(schema)
        for (const [name, value] of Object.entries({ ...filled, [wrong]: content[wrong]! }))
          fill(name, fields[name]!.field, value)
        send()
        expect(sent).toEqual([])
        const invalid = frameOf(wrong).querySelector('[aria-invalid="true"]')
        const said = (invalid?.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
        expect(said.trim()).not.toBe('')
        expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
