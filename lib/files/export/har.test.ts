import { expect, it } from 'vitest'
import { newHeader } from '@/lib/recording/recording'
import { Transcript } from '@/lib/testing/transcript'
import { harParts } from './har'

it('writes each HTTP exchange as HAR 1.2, with times of frames beside it', () => {
  const told = new Transcript('c1', 'http://server.test/mcp?team=a').starts()
  told.sends({ id: 1, method: 'tools/list' })
  told.wait(4).sse({ method: 'notifications/message' }).wait(2).sse({ id: 1, result: {} }).wait(1).ends()
  const text = [
    ...harParts({ header: newHeader('r1', 0, 'a session'), events: told.events }, { name: 'Parley', version: '1' }),
  ]
  const { log } = JSON.parse(text.join('')) as { log: { entries: unknown[]; _parley: { events: unknown[] } } }
  const notification = 'event: message\ndata: {"jsonrpc":"2.0","method":"notifications/message"}\n\n'
  const result = 'event: message\ndata: {"jsonrpc":"2.0","id":1,"result":{}}\n\n'
  const at = Date.UTC(2026, 6, 28, 10, 41)
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'Parley', version: '1' }, pages: [] })
  expect(log._parley.events).toMatchObject([{ type: 'connection-started' }])
  expect(log.entries).toEqual([
    {
      startedDateTime: '2026-07-28T10:41:00.000Z',
      time: 7,
      timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 4, receive: 3 },
      cache: {},
      request: {
        method: 'POST',
        url: 'http://server.test/mcp?team=a',
        httpVersion: 'unknown',
        cookies: [],
        headers: [{ name: 'content-type', value: 'application/json' }],
        queryString: [{ name: 'team', value: 'a' }],
        headersSize: -1,
        bodySize: 46,
        postData: { mimeType: 'application/json', text: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' },
      },
      response: {
        status: 200,
        statusText: '',
        httpVersion: 'unknown',
        cookies: [],
        headers: [{ name: 'content-type', value: 'text/event-stream' }],
        redirectURL: '',
        headersSize: -1,
        bodySize: 0,
        content: { size: 0, mimeType: 'text/event-stream', text: notification + result },
      },
      _parley: {
        httpId: 'h1',
        connectionId: 'c1',
        lane: 'raw',
        request: { seq: 1, at },
        response: { seq: 2, at: at + 4 },
        end: { seq: 5, at: at + 7, how: 'complete', size: 0 },
        frames: [
          { seq: 3, at: at + 4, source: 'sse', length: notification.length, size: notification.length },
          { seq: 4, at: at + 6, source: 'sse', length: result.length, size: result.length },
        ],
      },
    },
  ])
})
