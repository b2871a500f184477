import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/spec/findings'
import { messageKey, type Seq } from '@/lib/recording/keys'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import { findingTexts } from './finding-texts'

const finding = (t: Transcript, over: Partial<Finding>): Finding => ({
  key: 'c1/x/0',
  id: 'jsonrpc-schema-valid',
  level: 'MUST',
  severity: 'must',
  connectionId: t.id,
  revision: '2026-07-28',
  message: 'It is wrong.',
  seq: 0 as Seq,
  evidence: [],
  ...over,
})

const textsOf = (t: Transcript, over: Partial<Finding>, others: readonly Finding[] = []) => {
  const views = new SessionViews()
  views.advance(t.events)
  return findingTexts(finding(t, over), others, { events: t.events, views })
}

/** The frame, or head, of that type that came last. */
const lastOf = (t: Transcript, type: string): Seq => t.events.findLast((event) => event.type === type)!.seq

const called = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  t.sends({ id: 7, method: 'tools/call', params: { name: 'book' } })
  return t
}

const marked = (printed: { text: string; marks: readonly { line: number }[] } | undefined) =>
  printed?.marks.map(({ line }) => printed.text.split('\n')[line - 1]?.trim())

describe('The two texts of a finding', () => {
  it('are the message and its nearest form, with the places that differ', () => {
    const t = called().receives({ id: '7', result: { content: { type: 'text', text: 'done' }, isError: null } })
    const seq = lastOf(t, 'frame-received')
    const texts = textsOf(t, { seq, messageKey: messageKey(seq, 0), path: '/result/resultType' })
    expect(texts).toMatchObject({ language: 'json', abridged: false })
    expect(texts?.edits.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'convert /id',
      'convert /result/content',
      'remove /result/isError',
      'add /result/resultType',
    ])
    expect(marked(texts?.actual)).toEqual(['"id": "7",', '"content": {', '"isError": null', '"result": {'])
    expect(marked(texts?.form)).toEqual(['"id": 7,', '"resultType": "complete",', '"content": [', '"result": {'])
  })

  it('echo the id of the only request that a response can answer', () => {
    const t = called().receives({ id: null, result: { resultType: 'complete', content: [] } })
    const texts = textsOf(t, { seq: lastOf(t, 'frame-received'), path: '/id' })
    expect(texts?.form?.text).toBe(
      JSON.stringify({ jsonrpc: '2.0', id: 7, result: { resultType: 'complete', content: [] } }, null, 2),
    )
  })

  it('mend all findings of one message together', () => {
    const t = called().receives({ id: 7, error: { code: 1, message: 'no' } })
    const seq = lastOf(t, 'frame-received')
    const other = finding(t, { seq, path: '/error/message', mend: { value: 'Unknown tool: book' } })
    const elsewhere = finding(t, { seq: 1 as Seq, path: '/error/message', mend: { value: 'never' } })
    const texts = textsOf(t, { seq, path: '/error/code', expected: -32602 }, [other, elsewhere])
    expect(JSON.parse(texts?.form?.text ?? '')).toMatchObject({
      error: { code: -32602, message: 'Unknown tool: book' },
    })
  })

  it('have no form where the message has no other than its own', () => {
    const t = called().receives({ id: 7, result: { resultType: 'complete', content: [] } })
    const texts = textsOf(t, { seq: lastOf(t, 'frame-received'), path: '/result/content' })
    expect(texts?.form).toBeUndefined()
    expect(marked(texts?.actual)).toEqual(['"content": []'])
  })

  it('repair a frame that is no JSON, in a body and in a stream', () => {
    const body = called().receives('{"jsonrpc":"2.0","id":7,"result":{"resultType":"complete","content":[],}')
    expect(textsOf(body, { seq: lastOf(body, 'frame-received') })).toMatchObject({
      language: 'json',
      form: { text: '{"jsonrpc":"2.0","id":7,"result":{"resultType":"complete","content":[]}}' },
      repairs: ['comma too many', 'cut off'],
    })
    const stream = called().sse('{"jsonrpc":"2.0","id":8,"result":{}')
    const texts = textsOf(stream, { seq: lastOf(stream, 'frame-received') })
    expect(texts?.actual.text).toBe('{"jsonrpc":"2.0","id":8,"result":{}')
    expect(JSON.parse(texts?.form?.text ?? '')).toMatchObject({
      id: 7,
      result: { resultType: 'complete', content: [] },
    })
  })

  it('leave a body that is something else alone', () => {
    const t = called().receives('Internal Server Error')
    expect(textsOf(t, { seq: lastOf(t, 'frame-received') })).toEqual({
      language: 'text',
      actual: { text: 'Internal Server Error', marks: [] },
      edits: [],
      abridged: false,
    })
  })

  it('are lines of the head where a finding is about it', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ method: 'notifications/initialized' })
    t.accepted(200)
    const seq = lastOf(t, 'http-response-received')
    const texts = textsOf(t, { seq, actual: 200, expected: 202 })
    expect(texts).toMatchObject({
      language: 'http',
      actual: { text: '200 OK', marks: [{ path: 'status', line: 1 }] },
      form: { text: '202 Accepted' },
    })
    const typed = textsOf(t, { seq, mend: { header: 'Content-Type', value: 'text/event-stream' } })
    expect(typed?.actual.marks).toEqual([{ path: 'Content-Type', line: 1, end: 1, absent: true }])
    expect(typed?.form?.text).toBe('200 OK\nContent-Type: text/event-stream')
  })

  it('are none for what has no text', () => {
    const t = new Transcript().connects('2025-11-25').closes()
    expect(textsOf(t, { seq: t.newest.seq })).toBeUndefined()
  })

  it('of a huge message are abridged around what is wrong', () => {
    const content = Array.from({ length: 5_000 }, (_, index) => ({
      type: 'text',
      text: `line ${index} ${'x'.repeat(50)}`,
    }))
    const broken = content.map((block, index) => (index === 4_000 ? { type: 'text' } : block))
    const t = called().receives({ id: 7, result: { resultType: 'complete', content: broken } })
    const texts = textsOf(t, { seq: lastOf(t, 'frame-received'), path: '/result/content/4000/text' })
    expect(texts?.abridged).toBe(true)
    expect(texts?.actual.text.length).toBeLessThan(2_000)
    expect(marked(texts?.form)).toEqual(['"text": "…"'])
  })
})
