import { describe, expect, it } from 'vitest'
import { promptTexts, withParam, withText } from './prompt-edits'

const image = { type: 'image', data: 'AA==', mimeType: 'image/png' }
const PARAMS = {
  messages: [
    { role: 'user', content: { type: 'text', text: 'one', annotations: { priority: 1 } }, _meta: { kept: 1 } },
    { role: 'assistant', content: [image, { type: 'text', text: 'two' }] },
    { role: 'user', content: image },
    'no message',
  ],
  maxTokens: 9,
}

describe('Editing a prompt', () => {
  it('finds every text, in blocks and in lists of them', () => {
    expect(promptTexts(PARAMS)).toEqual([
      { at: { message: 0 }, role: 'user', text: 'one' },
      { at: { message: 1, block: 1 }, role: 'assistant', text: 'two' },
    ])
    expect(promptTexts({ messages: 'none' })).toEqual([])
  })

  it('changes one text and nothing beside it', () => {
    const edited = withText(withText(PARAMS, { message: 0 }, 'uno'), { message: 1, block: 1 }, 'dos')
    expect(edited).toEqual({
      ...PARAMS,
      messages: [
        { role: 'user', content: { type: 'text', text: 'uno', annotations: { priority: 1 } }, _meta: { kept: 1 } },
        { role: 'assistant', content: [image, { type: 'text', text: 'dos' }] },
        { role: 'user', content: image },
        'no message',
      ],
    })
    expect(PARAMS.messages[0]).toHaveProperty('content.text', 'one')
  })

  it('leaves a member out where there is to be none', () => {
    expect(withParam(PARAMS, 'temperature', 0.5)).toEqual({ ...PARAMS, temperature: 0.5 })
    expect(withParam(PARAMS, 'maxTokens', undefined)).toEqual({ messages: PARAMS.messages })
  })
})
