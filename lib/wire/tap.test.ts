import { describe, expect, it } from 'vitest'
import type { EventBody, HttpId } from '@/lib/recording/events'
import { drain } from './drain'
import { WireError } from './errors'
import { tapFetch } from './tap'
import type { WireFetch } from './types'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A wire that answers with these chunks, then ends or breaks. */
const wire =
  (type: string, chunks: Uint8Array[], broken?: Error): WireFetch =>
  () =>
    Promise.resolve({
      status: 200,
      statusText: 'OK',
      headers: [['content-type', type]],
      body: new ReadableStream({
        pull: (controller) => {
          const chunk = chunks.shift()
          if (chunk) controller.enqueue(chunk)
          else if (broken) controller.error(broken)
          else controller.close()
        },
      }),
    })

const tapped = (fetch: WireFetch) => {
  const log: EventBody[] = []
  const tap = tapFetch({
    fetch,
    lane: 'raw',
    newHttpId: () => 'h1' as HttpId,
    emit: (event) => void log.push(event),
    describe: (error) => ({ code: error instanceof WireError ? error.code : '?', title: '', cause: '', action: '' }),
  })
  return { tap: () => tap({ url: 'http://x/', method: 'POST', headers: [['a', 'b']], body: '{}' }), log }
}

const lines = (log: EventBody[]): string[] =>
  log.map((event) => {
    if (event.type === 'frame-received')
      return `frame ${JSON.stringify(event.raw)}${event.truncated ? ' truncated' : ''}`
    if (event.type === 'http-ended') return `${event.how} ${event.size} ${event.problem?.code ?? ''}`.trim()
    return event.type
  })

describe('the tap', () => {
  it('records an event stream block by block, as the bytes came', async () => {
    const { tap, log } = tapped(
      wire('text/event-stream', [utf8('data: a\r\n'), utf8('\r\ndata: b\n\n:x'), utf8('\n\n')]),
    )
    await drain(await tap())
    expect(lines(log)).toEqual([
      'http-request-sent',
      'http-response-received',
      'frame "data: a\\r\\n\\r\\n"',
      'frame "data: b\\n\\n"',
      'frame ":x\\n\\n"',
      'complete 24',
    ])
    expect(log[0]).toEqual({
      type: 'http-request-sent',
      httpId: 'h1',
      lane: 'raw',
      method: 'POST',
      url: 'http://x/',
      headers: [['a', 'b']],
      body: '{}',
    })
  })

  it('records a body whole, and bytes that are no UTF-8 as base64', async () => {
    const { tap, log } = tapped(wire('application/json', [utf8('{"a"'), Uint8Array.from([0xff])]))
    await drain(await tap())
    expect(log.at(-2)).toMatchObject({ source: 'body', encoding: 'base64', size: 5, raw: btoa('{"a"\xff') })
  })

  it('keeps a byte order mark', async () => {
    const { tap, log } = tapped(wire('application/json', [Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])]))
    await drain(await tap())
    expect(log.at(-2)).toMatchObject({ raw: '\uFEFF{}', encoding: 'utf8' })
  })

  it('notices an event that the stream’s end cut off, which a clean end hides', async () => {
    const { tap, log } = tapped(wire('text/event-stream', [utf8('data: a\n\ndata: {"i"')]))
    await drain(await tap())
    expect(lines(log).slice(2)).toEqual(['frame "data: a\\n\\n"', 'frame "data: {\\"i\\"" truncated', 'complete 19'])
  })

  it('keeps what came before the break', async () => {
    const { tap, log } = tapped(wire('text/event-stream', [utf8('data: a\n\n')], new WireError('ECONNRESET', 'reset')))
    await expect(drain(await tap())).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(lines(log).slice(2)).toEqual(['frame "data: a\\n\\n"', 'failed 9 ECONNRESET'])
  })

  it('records a body that nobody reads', async () => {
    const { tap, log } = tapped(wire('text/plain', [utf8('unread')]))
    await tap()
    await new Promise((resolve) => setTimeout(resolve))
    expect(lines(log).slice(2)).toEqual(['frame "unread"', 'complete 6'])
  })

  it('tells a reader that went away from a failure', async () => {
    const { tap, log } = tapped(
      wire(
        'text/event-stream',
        Array.from({ length: 3 }, () => utf8('data: a\n\n')),
      ),
    )
    await (await tap()).body.cancel()
    expect(log.filter(({ type }) => type === 'http-ended')).toEqual([expect.objectContaining({ how: 'aborted' })])
  })

  it('records a request that got no answer at all', async () => {
    const { tap, log } = tapped(() => Promise.reject(new WireError('ECONNREFUSED', 'refused')))
    await expect(tap()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(lines(log)).toEqual(['http-request-sent', 'failed 0 ECONNREFUSED'])
  })
})
