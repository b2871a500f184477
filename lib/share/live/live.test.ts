import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import { askKey, messageKey } from '@/lib/recording/keys'
import { arbitrarySession } from '@/lib/testing/arbitrary-session'
import { Transcript } from '@/lib/testing/transcript'
import { fitsAsk, MOST_ANSWER, readAnswer, writeAnswer } from './answer'
import { readControl, writeControl } from './control'
import type { Control } from './control'
import { LiveReader } from './reader'
import { writeEvent, writeOpening } from './writer'

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
  return 'nothing was thrown'
}

const told = (): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  t.sends({ id: 1, method: 'ping' })
  return t.receives({ id: 1, result: {} })
}

const begun = (t = told()): LiveReader => {
  const reader = new LiveReader()
  reader.push(writeOpening(t.recording.header))
  return reader
}

describe('what a live share says', () => {
  it('reads every session as it was, whatever was said and however it was cut into chunks', () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.integer({ min: 1, max: 7 }), ({ recording: { header, events } }, size) => {
        const reader = new LiveReader()
        expect(reader.push(writeOpening(header))).toEqual({ events: [], controls: [{ control: 'live', version: 1 }] })
        expect(reader.header).toEqual(header)
        const read = []
        for (let at = 0; at < events.length; at += size) {
          const counts: Control = { control: 'redacted', replaced: at, dropped: 0 }
          const news = reader.push(
            events
              .slice(at, at + size)
              .map(writeEvent)
              .join('') + writeControl(counts),
          )
          expect(news.controls).toEqual([counts])
          read.push(...news.events)
        }
        expect(read).toEqual(events)
      }),
      { numRuns: 30 },
    )
  })

  it('reads what the owner tells beside the recording, and nothing after the end', () => {
    const reader = begun()
    const controls: readonly Control[] = [
      { control: 'answering', allowed: true },
      { control: 'answer', id: 'a1', outcome: 'late', ask: askKey(messageKey(3 as never, 0)), by: 'Ada' },
      { control: 'owner', here: false },
      { control: 'ended', why: 'stopped' },
    ]
    expect(reader.push(controls.map(writeControl).join('')).controls).toEqual(controls)
    expect(reader.ended).toBe(true)
    expect(reader.push(told().events.map(writeEvent).join(''))).toEqual({ events: [], controls: [] })
  })

  it('takes no event for a control, whatever members a file gave it', () => {
    const [first] = told().events
    const odd = Object.assign({ control: 'ended', why: 'stopped' }, first)
    expect(begun().push(writeEvent(odd)).events).toHaveLength(1)
  })

  it.each([
    ['no version first', '{"format":"parley-recording"}\n', 'BAD_LIVE_SHARE'],
    ['a newer live form', '{"control":"live","version":2}\n', 'NEWER_SHARE'],
    ['a version and no header', '{"control":"live","version":1}\n', 'BAD_LIVE_SHARE'],
    ['another file', '{"control":"live","version":1}\n{"format":"har"}\n', 'NOT_A_RECORDING'],
    [
      'a newer recording',
      '{"control":"live","version":1}\n{"format":"parley-recording","version":99}\n',
      'NEWER_FORMAT',
    ],
    ['text that is cut', '{"control":"live","version":1}', 'BAD_LIVE_SHARE'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(() => new LiveReader().push(text))).toBe(code)
  })

  it.each([
    ['an event out of order', writeEvent(told().events[1]!), 'BAD_LINE'],
    ['an event of no known type', '{"type":"x","seq":0,"at":0,"connectionId":"c1"}\n', 'BAD_LINE'],
    ['a control that is none', '{"control":"run","command":"rm"}\n', 'BAD_LIVE_SHARE'],
    ['a control of another shape', '{"control":"answering","allowed":"yes"}\n', 'BAD_LIVE_SHARE'],
    ['a second beginning', '{"control":"live","version":1}\n', 'BAD_LIVE_SHARE'],
    ['something after the end', `${writeControl({ control: 'ended', why: 'stopped' })}x\n`, 'BAD_LIVE_SHARE'],
  ])('refuses %s, and reads nothing more', (_, text, code) => {
    const reader = begun()
    expect(codeOf(() => reader.push(text))).toBe(code)
    expect(reader.push(writeEvent(told().events[0]!))).toEqual({ events: [], controls: [] })
  })

  it('knows no control by an inherited name', () => {
    expect(readControl('{"control":"constructor"}')).toBeUndefined()
  })
})

describe('a watcher’s answer', () => {
  const ask = askKey(messageKey(4 as never, 0))
  const accept = { kind: 'elicitation', action: 'accept', content: { name: 'Ada' } } as const

  it('comes back as it was written', () => {
    expect(readAnswer(writeAnswer({ askKey: ask, answer: accept, by: 'Ada' }))).toEqual({
      askKey: ask,
      answer: accept,
      by: 'Ada',
    })
  })

  it('keeps only what an answer has, and a name that can be shown', () => {
    const text = JSON.stringify({
      askKey: ask,
      answer: { kind: 'roots', roots: [{ uri: 'file:///a', extra: 1 }], more: true },
      by: ' A\u202Ed\na '.padEnd(90, 'x'),
      more: true,
    })
    const read = readAnswer(text)
    expect(read?.answer).toEqual({ kind: 'roots', roots: [{ uri: 'file:///a' }] })
    expect(read?.by).toMatch(/^Ada x{1,36}$/)
  })

  it.each([
    ['no JSON', 'x'],
    ['no object', '[]'],
    ['no answer', JSON.stringify({ askKey: ask, by: '' })],
    ['no kind that is known', JSON.stringify({ askKey: ask, by: '', answer: { kind: 'shell', run: 'x' } })],
    [
      'content with a refusal',
      JSON.stringify({ askKey: ask, by: '', answer: { kind: 'elicitation', action: 'decline', content: {} } }),
    ],
    [
      'a code that is no integer',
      JSON.stringify({ askKey: ask, by: '', answer: { kind: 'error', code: 0.5, message: '' } }),
    ],
    ['nesting that overflows', `{"askKey":"1.0","by":"","answer":${'['.repeat(600)}${']'.repeat(600)}}`],
    ['more than may be sent', `${JSON.stringify({ askKey: ask, by: '', answer: accept })}${' '.repeat(MOST_ANSWER)}`],
  ])('is refused when it is %s', (_, text) => {
    expect(readAnswer(text)).toBeUndefined()
  })

  it('fits asks of its kind; a hand-written one and a refusal fit any', () => {
    expect(fitsAsk(accept, 'elicitation')).toBe(true)
    expect(fitsAsk(accept, 'sampling')).toBe(false)
    expect(fitsAsk({ kind: 'verbatim', result: {} }, 'roots')).toBe(true)
    expect(fitsAsk({ kind: 'error', code: -1, message: '' }, 'sampling')).toBe(true)
  })
})
