// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FormBoundary } from './form-boundary'
import { SchemaForm } from './schema-form'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('a form that cannot be drawn', () => {
  it('gives way to its fallback', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = () => {
      throw new Error('no')
    }
    render(
      <FormBoundary fallback={<p>instead</p>}>
        <Broken />
      </FormBoundary>,
    )
    expect(screen.getByText('instead')).toBeTruthy()
  })
})

describe('a hostile schema', () => {
  it.each<[string, unknown]>([
    ['no schema at all', null],
    ['wrong types throughout', { type: 7, properties: [], required: 'x' }],
    ['a root that refers to itself', { $ref: '#' }],
    ['an object that requires itself', { properties: { a: { $ref: '#' } }, required: ['a'] }],
    ['a union of itself', { properties: { a: { oneOf: [{ $ref: '#' }, { $ref: '#' }] } } }],
    [
      'a default of the wrong kind',
      {
        properties: {
          a: { type: 'object', properties: { b: {} }, default: 5 },
          c: { type: 'array', items: {}, default: 'x' },
        },
      },
    ],
    ['the names objects are made of', JSON.parse('{"properties":{"__proto__":{"type":"string"}}}')],
    ['six hundred choices', { properties: { a: { enum: Array.from({ length: 600 }, (_, n) => `c${n}`) } } }],
  ])('with %s is still a form that can be sent or refused', (_name, schema) => {
    render(
      <SchemaForm id="f" schema={schema} profile="arguments" value={undefined} onChange={vi.fn()} onSubmit={vi.fn()}>
        <button type="submit">Send</button>
      </SchemaForm>,
    )
    fireEvent.click(screen.getByText('Send'))
    expect(screen.getByText('Send')).toBeTruthy()
  })
})
