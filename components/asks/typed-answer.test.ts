import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  EMPTY_ANSWER,
  mediaBlock,
  resultWithBlocks,
  textBlock,
  toolUseBlock,
  typedResult,
  withBlocks,
} from './typed-answer'

const image = mediaBlock('image', 'image/png', 'iVBORw==')

describe('A typed sampling answer', () => {
  it('is a result with role, content and model', () => {
    expect(typedResult(withBlocks(EMPTY_ANSWER, [textBlock('Paris')]))).toEqual({
      role: 'assistant',
      content: { type: 'text', text: 'Paris' },
      model: 'typed-by-a-person',
      stopReason: 'endTurn',
    })
  })

  it('holds one block as it is and several as a list', () => {
    expect(typedResult(withBlocks(EMPTY_ANSWER, [image]))['content']).toEqual(image)
    expect(typedResult(withBlocks(EMPTY_ANSWER, [textBlock('Look:'), image]))['content']).toEqual([
      textBlock('Look:'),
      image,
    ])
  })

  it('leaves an empty stop reason out', () => {
    expect(typedResult({ ...EMPTY_ANSWER, stopReason: '' })).not.toHaveProperty('stopReason')
  })

  it('stops for a tool while it uses one, unless the person wrote another reason', () => {
    const tool = toolUseBlock('search', [])
    const using = withBlocks(EMPTY_ANSWER, [textBlock(''), tool])
    expect(using.stopReason).toBe('toolUse')
    expect(withBlocks(using, [textBlock('')]).stopReason).toBe('endTurn')
    expect(withBlocks({ ...EMPTY_ANSWER, stopReason: 'maxTokens' }, [tool]).stopReason).toBe('maxTokens')
    expect(withBlocks({ ...using, stopReason: 'mine' }, []).stopReason).toBe('mine')
  })

  it('gives each tool use an id of its own', () => {
    const first = toolUseBlock('search', [])
    expect(first).toEqual({ type: 'tool_use', id: 'call_1', name: 'search', input: {} })
    expect(toolUseBlock('search', [textBlock(''), first])['id']).toBe('call_2')
  })
})

describe('A completion under review', () => {
  it('keeps everything but the edited blocks', () => {
    const result = { role: 'assistant', model: 'm', content: [textBlock('a'), image], _meta: { kept: true } }
    expect(blocksOf(result)).toEqual([textBlock('a'), image])
    expect(resultWithBlocks(result, [textBlock('b')])).toEqual({ ...result, content: textBlock('b') })
  })

  it('has no blocks where there is no content', () => {
    expect(blocksOf({ role: 'assistant' })).toEqual([])
    expect(blocksOf({ content: 7 })).toEqual([])
  })
})
