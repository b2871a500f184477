import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFrame } from '@/lib/protocol/jsonrpc'
import { readSseBlock } from '@/lib/protocol/sse'
import { decode, encode } from '@/lib/recording/codec'
import type { RecordingEvent } from '@/lib/recording/events'
import type { AskKey } from '@/lib/recording/keys'
import { arbitrarySession } from '@/lib/testing/arbitrary-session'
import { leaksIn, noText, WRITINGS } from '@/lib/testing/canaries'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { someProblem, Transcript } from '@/lib/testing/transcript'
import { redact } from './redact'

const NOTHING = new Set<string>()
const call = (id: string, args: object) => ({ id, method: 'tools/call', params: { name: 'tool', arguments: args } })

const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32))
/** Keys and passwords, some of them with everything in them that needs escaping somewhere. */
const secrets = fc
  .oneof(
    fc.base64String({ minLength: 12, maxLength: 64 }),
    fc.string({ unit: fc.constantFrom(...ASCII), minLength: 10, maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('a', '"', '\\', '/', '%', '+', '&', '=', '😀', 'é', '7', '\n'),
      minLength: 14,
      maxLength: 24,
    }),
    fc.string({ unit: 'grapheme', minLength: 12, maxLength: 20 }),
  )
  // Ends that may belong to what is around them stay; what begins or ends with white space is trimmed by whoever sends it.
  .map((text) => `k9${text}Z4`)

type Plant = (t: Transcript, text: string) => unknown
const PLACES: Readonly<Record<string, Plant>> = {
  'a header': (t, text) => t.sends(call('1', {}), { headers: [['x-note', encodeURIComponent(text)]] }),
  'a query': (t, text) => t.opens('GET', { url: `${t.url}?q=${encodeURIComponent(text)}` }),
  'an argument': (t, text) => t.sends(call('1', { note: text })),
  'a name': (t, text) => t.sends(call('1', { [text]: 1 })),
  'a result': (t, text) => {
    t.sends(call('1', {}))
    t.receives({ id: '1', result: { content: [{ type: 'text', text }] } })
  },
  'JSON in a string': (t, text) => {
    t.sends(call('1', {}))
    t.receives({ id: '1', result: { content: [{ type: 'text', text: JSON.stringify({ list: [text] }) }] } })
  },
  'an event stream': (t, text) => {
    t.sends(call('1', {}))
    t.sse({ method: 'notifications/message', params: { level: 'info', data: text } })
  },
  'an error': (t, text) => {
    t.sends(call('1', {}))
    t.receives({ id: '1', error: { code: -1, message: text } })
  },
  'no JSON': (t, text) => {
    t.sends(call('1', {}))
    t.receives(`<html>${text}</html>`, { type: 'text/html', status: 502 })
  },
  'a problem': (t, text) => t.fails('1', { ...someProblem(), cause: text, action: text }),
  'an answer': (t, text) =>
    t.answers('0.0' as AskKey, { kind: 'elicitation', action: 'accept', content: { a: [text] } }),
  'the handshake': (t, text) => t.connects('2025-11-25', { instructions: text, serverInfo: { name: text } }),
  bytes: (t, text) => {
    const httpId = t.sends(call('1', {}))
    const raw = noText(text)
    t.append({ type: 'frame-received', httpId, source: 'body', raw, encoding: 'base64', size: 1 })
  },
}

it('leaves nothing of a known secret, whatever it is, in whatever writing and wherever it stands', () => {
  const writing = fc.constantFrom(...Object.keys(WRITINGS))
  const place = fc.constantFrom(...Object.keys(PLACES))
  fc.assert(
    fc.property(secrets, writing, place, (secret, how, where) => {
      const t = new Transcript().connects('2025-11-25')
      PLACES[where]?.(t, WRITINGS[how]?.(secret) ?? '')
      const shared = redact(t.recording, [secret], NOTHING)
      expect(leaksIn(encode(shared), [{ kind: where, secret }])).toEqual([])
      expect(decode(encode(shared)).problem).toBeUndefined()
    }),
    { numRuns: 400 },
  )
})

const frames = (events: readonly RecordingEvent[]) =>
  events.flatMap((event) => {
    if (event.type !== 'frame-received') return []
    const text = event.source === 'sse' ? readSseBlock(event.raw).data : event.raw
    return [text === undefined ? 'nothing' : readFrame(text).kind]
  })

const shape = (events: readonly RecordingEvent[]) =>
  rowsOf(viewsOf(events).timeline).map(({ key, kind, label, depth, status, message, exchange, ask }) =>
    JSON.stringify([key, kind, label, depth, status, message, exchange, ask]),
  )

it('keeps every row what and where it is, and every message well formed', () => {
  // Among them words that stand everywhere, numbers, and what looks like JSON.
  const known = fc.array(
    fc.oneof(secrets, fc.constantFrom('progressToken', 'hello world', '123456789', '"id":1', 'a","b')),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(arbitrarySession(30), known, ({ recording }, texts) => {
      const shared = redact(
        recording,
        texts.filter((text) => !text.includes('progressToken')),
        NOTHING,
      )
      expect(shape(shared.events)).toEqual(shape(recording.events))
      expect(frames(shared.events)).toEqual(frames(recording.events))
    }),
    { numRuns: 100 },
  )
})
