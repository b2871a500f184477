import { describe, expect, it } from 'vitest'
import { LATEST_MODERN as LATEST, type Revision } from '@/lib/protocol/revisions'
import { nearestForm, type MessageFacts } from './nearest-form'

const call: Omit<MessageFacts, 'value'> = { kind: 'result', from: 'server', method: 'tools/call', id: 7 }
const good = { jsonrpc: '2.0', id: 7, result: { resultType: 'complete', content: [{ type: 'text', text: 'hi' }] } }

const steps = (facts: MessageFacts, revision: Revision = LATEST, findings?: Parameters<typeof nearestForm>[2]) =>
  nearestForm(facts, revision, findings).edits.map(({ kind, path, to }) => `${kind} ${path} ${JSON.stringify(to)}`)

describe('The nearest form of a message', () => {
  it('is the message itself where nothing is wrong', () => {
    const form = nearestForm({ ...call, value: good }, LATEST)
    expect(form.value).toBe(good)
    expect(form.edits).toEqual([])
  })

  it.each<[unknown, string]>([
    [{ ...good, id: '7' }, 'convert /id 7'],
    [{ ...good, id: 8 }, 'replace /id 7'],
    [{ ...good, id: null }, 'replace /id 7'],
    [{ jsonrpc: '2.0', result: good.result }, 'add /id 7'],
    [{ id: 7, result: good.result }, 'add /jsonrpc "2.0"'],
    [{ ...good, jsonrpc: '1.0' }, 'replace /jsonrpc "2.0"'],
    [{ ...good, result: { content: [] } }, 'add /result/resultType "complete"'],
    [
      { ...good, result: { resultType: 'complete', content: { type: 'text', text: 'hi' } } },
      'convert /result/content [{"type":"text","text":"hi"}]',
    ],
    [{ ...good, result: { resultType: 'complete', content: [], isError: 'true' } }, 'convert /result/isError true'],
  ])('%j takes one step', (value, step) => {
    expect(steps({ ...call, value })).toEqual([step])
  })

  it('has the error code that a finding expects, and the words of its own', () => {
    const value = { jsonrpc: '2.0', id: 7, error: { code: -32000, message: 'no such method' } }
    const finding = { message: 'wrong code', path: '/error/code', expected: -32601 }
    expect(steps({ ...call, kind: 'error', value }, LATEST, [finding])).toEqual(['replace /error/code -32601'])
    expect(steps({ ...call, kind: 'error', value: { ...value, error: {} } })).toEqual([
      'add /error/code -32603',
      'add /error/message "Internal error"',
    ])
  })

  it('is found where nearly all of a long message is wrong', () => {
    const content = Array.from({ length: 5_000 }, (_, index) => ({ type: ['Text', 'image'][index % 2], text: index }))
    const facts = { ...call, value: { ...good, result: { resultType: 'complete', content } } }
    const form = nearestForm(facts, LATEST)
    expect(nearestForm({ ...facts, value: form.value }, LATEST).edits).toEqual([])
    expect(form.edits.length).toBeGreaterThan(9_000)
  })

  it('of a method that the revision does not know is an envelope', () => {
    expect(steps({ kind: 'request', from: 'server', method: 'x/y', value: { method: 'x/y', params: [{}] } })).toEqual([
      'convert /params {}',
      'add /jsonrpc "2.0"',
      'add /id "…"',
    ])
  })
})

describe('What findings say belongs in a message', () => {
  it('is put where they say, before the shape is asked', () => {
    const value = { ...good, result: { resultType: 'complete', content: [1, { type: 'text', text: 'a' }, 2] } }
    const edits = steps({ ...call, value }, LATEST, [
      { message: 'no', path: '/result/content/0', mend: 'remove' },
      { message: 'no', path: '/result/content/2', mend: 'remove' },
      { message: 'say b', path: '/result/content/1/text', mend: { value: 'b' } },
      { message: 'say c', path: '/result/content/1/text', mend: { value: 'c' } },
    ])
    expect(edits).toEqual([
      'replace /result/content/1/text "b"',
      'remove /result/content/2 undefined',
      'remove /result/content/0 undefined',
    ])
  })

  it('is put where the shape made room for it', () => {
    const value = { jsonrpc: '2.0', id: 7, error: 'no' }
    const finding = { message: 'wrong code', path: '/error/code', mend: { value: -32602 } }
    const form = nearestForm({ ...call, kind: 'error', value }, LATEST, [finding])
    expect(form.value).toEqual({ jsonrpc: '2.0', id: 7, error: { code: -32602, message: 'Internal error' } })
  })

  it('is not taken from words, nor from a list of choices', () => {
    const findings = [
      { message: '', path: '/result/content/0/type', expected: 'one of text, image' },
      { message: '', path: '/result/content/0/text', expected: ['a', 'b'] },
      { message: '', path: '/no/such/place', mend: { value: 1 } },
      { message: '', expected: 202 },
    ]
    expect(nearestForm({ ...call, value: good }, LATEST, findings).value).toBe(good)
  })

  it('may be about members named like those every object has', () => {
    const value: unknown = JSON.parse('{"jsonrpc":"2.0","id":7,"result":{"resultType":"complete","content":[]}}')
    const form = nearestForm({ ...call, value }, LATEST, [
      { message: '', path: '/result/__proto__', mend: { value: { polluted: true } } },
    ])
    expect(JSON.stringify(form.value)).toContain('"__proto__":{"polluted":true}')
    expect('polluted' in {}).toBe(false)
  })
})
