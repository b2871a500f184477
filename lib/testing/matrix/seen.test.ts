import { describe, expect, it } from 'vitest'
import { Transcript } from '@/lib/testing/transcript'
import { rowKeys } from './rows'
import { seenRows } from './seen'

const rows = (t: Transcript): readonly string[] => [...seenRows(t.events)]

const ping = { id: 's1', method: 'ping' }
const modern = (method: string, name?: string): readonly (readonly [string, string])[] => [
  ['MCP-Protocol-Version', '2026-07-28'],
  ['Mcp-Method', method],
  ...(name === undefined ? [] : [['Mcp-Name', name] as const]),
]
const call = { id: 'p1', method: 'tools/call', params: { name: 'book' } }
const calling = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  t.sends(call, { headers: modern('tools/call', 'book') })
  return t
}

describe('the rows that a recording shows', () => {
  it('tells the channels of legacy apart', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'p1', method: 'tools/call' })
    t.sse(ping).ends()
    t.opens('GET', { headers: [['Last-Event-ID', '1']] })
    t.sse(ping)
    t.opens('GET')
    t.sse({ method: 'notifications/message' })
    expect(rows(t)).toEqual([
      '2025-11-25 → tools/call · post',
      '2025-11-25 ← ping · answer',
      '2025-11-25 ← ping · resumed',
      '2025-11-25 ← notifications/message · stream',
    ])
  })

  it('counts nothing that comes after the response to a POST, as no event, or in half', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'p1', method: 'tools/call' })
    t.sse({ id: 'p1', result: {} }).sse(ping)
    t.sends({ id: 'p2', method: 'tools/call' })
    t.receives([ping])
    t.sends({ id: 'p3', method: 'tools/call' })
    t.sse(ping, { truncated: true })
    expect(rows(t)).toEqual(['2025-11-25 → tools/call · post'])
  })

  it('counts a modern request only with the headers that mirror it', () => {
    expect(rows(calling())).toEqual(['2026-07-28 → tools/call · post'])
    for (const headers of [modern('tools/list', 'book'), modern('tools/call', 'look'), modern('tools/call'), []]) {
      const t = new Transcript().connects('2026-07-28')
      t.sends(call, { headers })
      expect(rows(t)).toEqual([])
    }
  })

  it('sees what a result asks for, and what became a task', () => {
    const t = calling()
    const inputRequests = { a: { method: 'roots/list' } }
    t.receives({ id: 'p1', result: { resultType: 'input_required', inputRequests } })
    t.sends({ ...call, id: 'p2' }, { headers: modern('tools/call', 'book') })
    t.receives({ id: 'p2', result: { resultType: 'task', taskId: 't' } })
    expect(rows(t).slice(1)).toEqual([
      '2026-07-28 → tools/call · = InputRequiredResult',
      '2026-07-28 ← roots/list · embedded',
      '2026-07-28 → tools/call · = CreateTaskResult',
    ])
  })

  it('takes a closed stream for a modern cancellation where somebody cancelled, and an ended subscription for the server’s', () => {
    expect(rows(calling().ends('aborted'))).not.toContain('2026-07-28 → notifications/cancelled · closed')
    expect(rows(calling().cancels('p1').ends('aborted'))).toContain('2026-07-28 → notifications/cancelled · closed')
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 'p1', method: 'subscriptions/listen' }, { headers: modern('subscriptions/listen') })
    t.sse({ id: 'p1', result: {} })
    expect(rows(t)).toContain('2026-07-28 ← notifications/cancelled · listen')
  })

  it('is none without a connection', () => {
    expect(rows(new Transcript().starts())).toEqual([])
  })
})

it('refuses a matrix with a channel that it cannot tell', () => {
  const row = { method: 'ping', direction: 'client->server', channel: ['carrier pigeon'] }
  expect(() => rowKeys({ '2025-11-25': { methods: [row] } })).toThrow('carrier pigeon')
})
