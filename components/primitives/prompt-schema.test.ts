import { describe, expect, it } from 'vitest'
import { promptSchema } from './prompt-schema'

describe('A prompt’s arguments', () => {
  it('become string fields, required where the server says so', () => {
    const raw = {
      name: 'plan',
      arguments: [{ name: 'city', title: 'City', description: 'where to', required: true }, { name: 'days' }],
    }
    expect(promptSchema(raw)).toEqual({
      type: 'object',
      properties: { city: { type: 'string', title: 'City', description: 'where to' }, days: { type: 'string' } },
      required: ['city'],
    })
  })

  it.each([{}, { arguments: 'x' }, { arguments: [null, 7, {}, { name: 7 }] }])(
    'may be missing or broken: %j',
    (raw) => {
      expect(promptSchema(raw)).toEqual({ type: 'object', properties: {}, required: [] })
    },
  )
})
