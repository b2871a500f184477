import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readSseBlock, SseFramer } from './sse'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (block: Uint8Array): string => new TextDecoder().decode(block)

/** Feeds the stream in pieces of the given sizes; returns blocks and rest as text. */
const framed = (stream: string, sizes: number[]): { blocks: string[]; rest: string } => {
  const framer = new SseFramer()
  const all = bytes(stream)
  const blocks: string[] = []
  let offset = 0
  for (const size of [...sizes, all.length]) {
    blocks.push(...framer.push(all.slice(offset, offset + size)).map(text))
    offset += size
  }
  return { blocks, rest: text(framer.rest) }
}

describe('SseFramer', () => {
  it.each([
    ['LF', 'data: a\n\ndata: b\n\n', ['data: a\n\n', 'data: b\n\n']],
    ['CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n', ['data: a\r\n\r\n', 'data: b\r\n\r\n']],
    ['CR', 'data: a\r\rdata: b\r\r:', ['data: a\r\r', 'data: b\r\r']],
    ['mixed', 'data: a\r\n\ndata: b\n\r\n', ['data: a\r\n\n', 'data: b\n\r\n']],
    ['blank lines between', 'data: a\n\n\n\ndata: b\n\n', ['data: a\n\n', '\n', '\n', 'data: b\n\n']],
  ])('cuts at blank lines ended by %s', (_, stream, blocks) => {
    expect(framed(stream, []).blocks).toEqual(blocks)
  })

  it('keeps what came after the last blank line', () => {
    expect(framed('data: a\n\nid: 2\ndata: {"i"', [])).toEqual({ blocks: ['data: a\n\n'], rest: 'id: 2\ndata: {"i"' })
  })

  it('gives the same blocks however the bytes arrive, and loses none', () => {
    const line = fc.constantFrom('data: x', 'data:', 'id: 1', ': c', 'event: message', 'data: ü€😀', '')
    const stream = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 20 })
      .map((lines) => lines.map(([a, b]) => a + b).join(''))
    fc.assert(
      fc.property(stream, fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 60 }), (given, sizes) => {
        const pieces = framed(given, sizes)
        expect(pieces.blocks.join('') + pieces.rest).toBe(given)
        expect(pieces).toEqual(framed(given, []))
      }),
    )
  })

  it('takes an event of many megabytes in small pieces without copying all of it for each', () => {
    const framer = new SseFramer()
    const piece = bytes('x'.repeat(1024))
    framer.push(bytes('data: '))
    const copied = vi.spyOn(Uint8Array.prototype, 'set')
    for (let i = 0; i < 4096; i++) framer.push(piece)
    const total = copied.mock.calls.reduce((sum, [source]) => sum + source.length, 0)
    copied.mockRestore()
    expect(framer.push(bytes('\n\n')).map((block) => block.length)).toEqual([6 + 4096 * 1024 + 2])
    expect(total).toBeLessThan(4 * 4096 * 1024)
  })

  it('keeps bytes that are no UTF-8', () => {
    const framer = new SseFramer()
    const [block] = framer.push(Uint8Array.from([0x64, 0xff, 0xfe, 0x0a, 0x0a]))
    expect([...block!]).toEqual([0x64, 0xff, 0xfe, 0x0a, 0x0a])
  })
})

describe('readSseBlock', () => {
  it.each([
    ['data: {"a":1}\n\n', { data: '{"a":1}' }],
    ['data: a\r\r', { data: 'a' }],
    ['event: endpoint\rdata: /m\r\n\r', { event: 'endpoint', data: '/m' }],
    ['\uFEFFdata: a\n\n', { data: 'a' }],
    ['id\n\n', { id: '' }],
    ['identity: 7\n\n', {}],
    ['id: a\0b\n\n', {}],
    ['data: a\u2028id: 7\n\n', { data: 'a\u2028id: 7' }],
    ['event: message\nid: 7\ndata: a\ndata: b\n\n', { event: 'message', id: '7', data: 'a\nb' }],
    ['id: 8\nretry: 500\ndata: \n\n', { id: '8', retry: 500, data: '' }],
    ['id: 9\n\n', { id: '9' }],
    [': ping\n\n', { comment: 'ping' }],
    ['event: endpoint\r\ndata: /messages?s=1\r\n\r\n', { event: 'endpoint', data: '/messages?s=1' }],
    ['nonsense\n\n', {}],
  ])('reads %j', (raw, block) => {
    expect(readSseBlock(raw)).toEqual(block)
  })
})
