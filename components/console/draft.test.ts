import { describe, expect, it, vi } from 'vitest'
import type { HttpId } from '@/lib/recording/events'
import type { RawRequest } from '@/lib/client/types'
import { quietConnection } from '@/lib/testing/quiet-connection'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { againDraft, rawRequest, textDraft, withFreshId, withId } from './draft'
import { bytesOf, hexOf } from './hex-bytes'
import { freshId, sendByHand } from './send'

const JSON_TYPE = ['Content-Type', 'application/json'] as const

/** As a connection would: its session now is another than the recorded one. */
const preview = ({ headers, own, method = 'POST' }: RawRequest) => ({
  url: '',
  method,
  headers: own ? [JSON_TYPE, ['Mcp-Session-Id', 'now'] as const, ...headers] : headers,
})

const sent = (headers: readonly (readonly [string, string])[], byHand?: object) => {
  const t = new Transcript().connects('2025-11-25')
  const id = t.sends({ id: 4, method: 'tools/list' }, { headers, ...(byHand && { byHand }) })
  return viewsOf(t.events).http(id)!
}

describe('A request to be sent again', () => {
  it('has its body, method and own headers, and the connection’s by reference', () => {
    const http = sent([
      ['content-type', 'application/json'],
      ['mcp-session-id', 'before'],
      ['Mcp-Param-City', 'Oslo'],
    ])
    const draft = againDraft(http, preview, 'tools/list')
    expect(draft).toEqual({
      ...{ method: 'POST', own: true, without: [], from: 'tools/list' },
      headers: [['Mcp-Param-City', 'Oslo']],
      body: { kind: 'text', text: '{"jsonrpc":"2.0","id":4,"method":"tools/list"}' },
    })
  })

  it('that was made by hand is as it was made', () => {
    const http = sent(
      [
        ['Content-Type', 'text/plain'],
        ['X-Mine', '1'],
      ],
      { call: 'p1', again: 2 },
    )
    expect(againDraft(http, preview, '')).toMatchObject({
      headers: [
        ['Content-Type', 'text/plain'],
        ['X-Mine', '1'],
      ],
      without: ['Mcp-Session-Id'],
      round: { call: 'p1', again: 2 },
    })
  })

  it('may be of bytes, or of nothing', () => {
    const t = new Transcript().connects('2025-11-25')
    const base = { type: 'http-request-sent', lane: 'raw', url: t.url, headers: [], byHand: {} } as const
    t.append({ ...base, httpId: 'b' as HttpId, method: 'POST', body: '/wA=', bodyEncoding: 'base64' })
    t.append({ ...base, httpId: 'n' as HttpId, method: 'DELETE' })
    const views = viewsOf(t.events)
    const draft = (id: string) => againDraft(views.http(id as HttpId)!, preview, '')
    expect(draft('b').body).toEqual({ kind: 'bytes', bytes: Uint8Array.from([0xff, 0x00]) })
    expect(rawRequest(draft('b')).body).toEqual(Uint8Array.from([0xff, 0x00]))
    expect(draft('n')).toMatchObject({ method: 'DELETE', body: { kind: 'none' } })
    expect(rawRequest(draft('n'))).not.toHaveProperty('body')
  })
})

describe('An id', () => {
  it('is changed and nothing else is', () => {
    expect(withId('{ "id" : 4,\n "method":"a", "x": 1e999 }', 'raw-2')).toBe(
      '{ "id" : "raw-2",\n "method":"a", "x": 1e999 }',
    )
  })

  it.each(['{"id":7,"result":{}}', '{"method":"notifications/initialized"}', '[{"id":1,"method":"a"}]', 'garbage'])(
    'is left to what is no request: %s',
    (text) => {
      expect(withFreshId(textDraft(text), 'raw-1').body).toEqual({ kind: 'text', text })
    },
  )

  it('is one that the session has not had, also where that is not shown yet', () => {
    const t = new Transcript().connects('2025-11-25')
    const raw = vi.fn(() => ({ httpId: 'h' as HttpId, done: Promise.resolve(), abort: () => undefined }))
    const connection = { ...quietConnection(t.id), raw }
    expect(freshId(connection, t.events)).toBe('raw-1')
    t.sends({ id: 'raw-7', method: 'ping' }, { byHand: {} })
    t.sends({ id: 'raw-3', method: 'ping' }, { byHand: {} })
    t.sends({ id: 'raw-90', method: 'ping' })
    expect(freshId(connection, t.events)).toBe('raw-8')
    sendByHand(connection, textDraft('{"id":"raw-8","method":"ping"}'))
    sendByHand(connection, textDraft('{"id":"mine","method":"ping"}'))
    expect(freshId(connection, t.events)).toBe('raw-9')
    expect(raw).toHaveBeenCalledTimes(2)
  })
})

describe('Bytes in hex', () => {
  it('come back as they were', () => {
    const bytes = Uint8Array.from({ length: 40 }, (_, at) => at * 6)
    expect(bytesOf(hexOf(bytes))).toEqual(bytes)
  })

  it('may be written in many ways', () => {
    expect(bytesOf('0xFF, 0x00 7b:7D')).toEqual(Uint8Array.from([0xff, 0, 0x7b, 0x7d]))
    expect(bytesOf('')).toEqual(new Uint8Array(0))
  })

  it.each(['f', 'fg', 'hello'])('are not %s', (text) => {
    expect(bytesOf(text)).toBeUndefined()
  })
})
