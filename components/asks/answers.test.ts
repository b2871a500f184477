import { describe, expect, it } from 'vitest'
import { answerResult } from '@/lib/protocol/asks'
import { EMPTY_SAMPLING, elicitAnswer, parseAnswer, rejection, rejectionHint, samplingResult } from './answers'

describe('The three acts of an elicitation', () => {
  it('are told apart on the wire, and only an acceptance carries content', () => {
    const content = { email: 'bo@example.com' }
    expect(answerResult(elicitAnswer('accept', content))).toEqual({ action: 'accept', content })
    expect(answerResult(elicitAnswer('decline', content))).toEqual({ action: 'decline' })
    expect(answerResult(elicitAnswer('cancel', content))).toEqual({ action: 'cancel' })
  })

  it('accept without content where there is none, as for a URL', () => {
    expect(answerResult(elicitAnswer('accept'))).toEqual({ action: 'accept' })
  })
})

describe('A typed sampling answer', () => {
  it('is a result with role, content and model', () => {
    expect(samplingResult({ ...EMPTY_SAMPLING, text: 'Paris' })).toEqual({
      role: 'assistant',
      content: { type: 'text', text: 'Paris' },
      model: 'typed-by-a-person',
      stopReason: 'endTurn',
    })
  })

  it('leaves an empty stop reason out', () => {
    expect(samplingResult({ ...EMPTY_SAMPLING, stopReason: '' })).not.toHaveProperty('stopReason')
  })
})

describe('A rejection', () => {
  it('is the error the specification names', () => {
    expect(rejection('sampling')).toEqual({ kind: 'error', code: -1, message: 'User rejected sampling request' })
  })

  it('says what becomes of it in each era', () => {
    expect(rejectionHint('sampling', 'legacy')).toContain('error -1')
    expect(rejectionHint('sampling', 'modern')).toContain('given up')
  })
})

describe('An answer written by hand', () => {
  it('may be any JSON object', () => {
    expect(parseAnswer('{"action":"maybe"}')).toEqual({ ok: true, result: { action: 'maybe' } })
  })

  it.each(['', '{', '[]', '"x"', 'null', '7', '['.repeat(600)])('is not sent when it is %j', (text) => {
    expect(parseAnswer(text).ok).toBe(false)
  })
})
