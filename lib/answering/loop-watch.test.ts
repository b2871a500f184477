import { describe, expect, it } from 'vitest'
import { LoopWatch, MAX_PER_CALL } from './loop-watch'

const ask = (text: string) => ({ messages: [{ role: 'user', content: { type: 'text', text } }], maxTokens: 10 })

describe('The loop watch', () => {
  it('notices the third same request of a call, whatever the order of its members and its _meta', () => {
    const watch = new LoopWatch()
    expect(watch.note('call', ask('a'))).toBeUndefined()
    expect(watch.note('call', { _meta: { n: 1 }, ...ask('a') })).toBeUndefined()
    expect(watch.note('call', { maxTokens: 10, messages: ask('a').messages })).toBe(
      'The same request came 3 times in one call.',
    )
  })

  it('takes different requests, and the same in different calls, for what they are', () => {
    const watch = new LoopWatch()
    const texts = ['a', 'b', 'a', 'b', 'c']
    expect(texts.map((text) => watch.note('call', ask(text)))).toEqual(texts.map(() => undefined))
    expect(watch.note('other call', ask('a'))).toBeUndefined()
  })

  it('notices a call that asks without end, though never the same', () => {
    const watch = new LoopWatch()
    const notes = Array.from({ length: MAX_PER_CALL + 1 }, (_, at) => watch.note('call', ask(`${at}`)))
    expect(notes.slice(0, MAX_PER_CALL).every((note) => note === undefined)).toBe(true)
    expect(notes.at(-1)).toBe('26 sampling requests came in one call.')
  })

  it('speaks up again when the circle goes on', () => {
    const watch = new LoopWatch()
    const notes = Array.from({ length: 6 }, () => watch.note('call', ask('a')))
    expect(notes.map((note) => note !== undefined)).toEqual([false, false, true, false, false, true])
  })
})
