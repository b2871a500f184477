import { describe, expect, it } from 'vitest'
import { answerResult } from '@/lib/protocol/asks'
import { elicitAnswer, parseAnswer } from './answers'

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

describe('An answer written by hand', () => {
  it('may be any JSON object', () => {
    expect(parseAnswer('{"action":"maybe"}')).toEqual({ ok: true, result: { action: 'maybe' } })
  })

  it.each(['', '{', '[]', '"x"', 'null', '7', '['.repeat(600)])('is not sent when it is %j', (text) => {
    expect(parseAnswer(text).ok).toBe(false)
  })
})
