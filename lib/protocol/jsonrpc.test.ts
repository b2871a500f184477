import { describe, expect, it } from 'vitest'
import { idKey, readFrame, readMessage } from './jsonrpc'

describe('readMessage', () => {
  it.each([
    [{ jsonrpc: '2.0', id: 1, method: 'ping' }, 'request'],
    [{ jsonrpc: '2.0', id: 'a', method: 'ping', params: {} }, 'request'],
    [{ jsonrpc: '2.0', method: 'notifications/x' }, 'notification'],
    [{ jsonrpc: '2.0', id: 1, result: {} }, 'result'],
    [{ jsonrpc: '2.0', id: 1, error: { code: -32603, message: 'x' } }, 'error'],
    [{ jsonrpc: '2.0', id: null, error: { code: -32700, message: 'x' } }, 'error'],
    [{ jsonrpc: '2.0', id: 1, result: {}, error: { code: 1, message: 'both' } }, 'error'],
    [{ id: null, method: 'x' }, 'invalid'],
    [{ id: null, result: {} }, 'invalid'],
    [{ jsonrpc: '2.0' }, 'invalid'],
    [[], 'invalid'],
    ['text', 'invalid'],
    [null, 'invalid'],
  ])('takes %j for %s', (value, kind) => {
    expect(readMessage(value).kind).toBe(kind)
  })

  it('keeps a malformed error readable', () => {
    expect(readMessage({ id: 1, error: 'boom' })).toMatchObject({
      kind: 'error',
      error: { code: NaN, message: '"boom"' },
    })
  })
})

describe('readFrame', () => {
  it('reads batches in order', () => {
    const frame = readFrame('[{"method":"a"},{"id":1,"result":{}},7]')
    expect(frame).toMatchObject({ kind: 'messages', batch: true })
    expect(frame.kind === 'messages' && frame.messages.map(({ kind }) => kind)).toEqual([
      'notification',
      'result',
      'invalid',
    ])
  })

  it.each(['', '{', '<html>', '{"a":1}x'])('says why %j is no JSON', (text) => {
    expect(readFrame(text)).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/./) as string })
  })

  it('refuses to parse what is nested too deep for the rest of the page', () => {
    expect(readFrame('['.repeat(100_000))).toMatchObject({ kind: 'malformed', reason: 'nested deeper than 512 levels' })
    expect(readFrame(`{"a":"${'['.repeat(1000)}\\""}`)).toMatchObject({ kind: 'messages' })
  })
})

it('keeps 1 and "1" apart', () => {
  expect(idKey(1)).not.toBe(idKey('1'))
})
