import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeFrame, FrameDecoder } from './frames'
import type { Frame } from './frames'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const id = fc.string({ minLength: 1 })
const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.constant<Frame>({ type: 'hello' }),
  fc.constant<Frame>({ type: 'heartbeat' }),
  fc.record({
    type: fc.constant('head' as const),
    id,
    status: fc.integer({ min: 200, max: 599 }),
    statusText: fc.string(),
    headers: fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))),
  }),
  fc.record({ type: fc.constant('data' as const), id, bytes: fc.uint8Array() }),
  fc.record({ type: fc.constant('end' as const), id }),
  fc.record({ type: fc.constant('error' as const), id, code: fc.string(), message: fc.string() }),
)

test('every frame survives the way, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(fc.array(frame), fc.integer({ min: 1, max: 40 }), (frames, size) => {
      const bytes = encode(frames.map(encodeFrame).join(''))
      const decoder = new FrameDecoder()
      const decoded: Frame[] = []
      for (let i = 0; i < bytes.length; i += size) decoded.push(...decoder.push(bytes.subarray(i, i + size)))
      expect(decoded).toEqual(frames)
    }),
  )
})

test('duplicate headers stay apart and in order', () => {
  const headers = [
    ['Set-Cookie', 'a=1'],
    ['X', ''],
    ['set-cookie', 'b=2'],
  ] as const
  const line = encodeFrame({ type: 'head', id: '1', status: 200, statusText: 'OK', headers })
  expect(new FrameDecoder().push(encode(line))).toEqual([
    { type: 'head', id: '1', status: 200, statusText: 'OK', headers },
  ])
})

describe('anything else is refused', () => {
  test.each([
    ['not JSON', '<html>\n'],
    ['no object', '[1]\n'],
    ['an unknown type', '{"type":"tail","id":"1"}\n'],
    ['no id', '{"type":"end"}\n'],
    ['a head without headers', '{"type":"head","id":"1","status":200,"statusText":""}\n'],
    ['a header that is no pair', '{"type":"head","id":"1","status":200,"statusText":"","headers":[["a"]]}\n'],
    ['data that is not base64', '{"type":"data","id":"1","bytes":"§"}\n'],
    ['an error without code', '{"type":"error","id":"1","message":"x"}\n'],
  ])('%s', (_what, line) => {
    expect(() => new FrameDecoder().push(encode(line))).toThrow()
  })

  test('bytes that are not UTF-8', () => {
    expect(() => new FrameDecoder().push(new Uint8Array([0xff, 0x0a]))).toThrow()
  })

  test('a line that never ends', () => {
    const decoder = new FrameDecoder()
    const piece = encode('x'.repeat(1024 * 1024))
    expect(() => {
      for (let i = 0; i < 9; i++) decoder.push(piece)
    }).toThrow('too long')
  })
})
