import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FrameDecoder } from '@/lib/wire/frames'
import { rawServer } from './test-servers'
import { obeyOrder, openDownlink } from './way-out'

const TOTAL = 48 * 1024 * 1024
const headers = { host: '127.0.0.1', 'x-parley-token': 't', 'content-type': 'application/json' }

beforeEach(() => {
  vi.stubEnv('PARLEY_TOKEN', 't')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('a page that stops reading stops the server that floods it; what it reads later is whole', async () => {
  let written = 0
  const url = await rawServer((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${TOTAL}\r\n\r\n`)
    const piece = Buffer.alloc(64 * 1024, 'x')
    const more = (): void => {
      while (written < TOTAL) {
        written += piece.length
        if (!socket.write(piece)) return
      }
    }
    socket.on('drain', more)
    more()
  })
  const reader = openDownlink(new Request('http://127.0.0.1/api/mux?tab=slow', { headers })).body?.getReader()
  const request = { url, method: 'GET', headers: [] }
  const body = JSON.stringify({ type: 'start', tab: 'slow', id: '1', request })
  await obeyOrder(new Request('http://127.0.0.1/api/mux', { method: 'POST', headers, body }))

  // Until nothing more moves: with no brake that is all of it.
  for (let last = -1; last !== written; await new Promise((resolve) => setTimeout(resolve, 100))) last = written
  expect(written).toBeLessThan(TOTAL)

  const decoder = new FrameDecoder()
  let size = 0
  for (let over = false; !over;) {
    const next = await reader?.read()
    if (next?.value === undefined) throw new Error('The downlink ended.')
    for (const frame of decoder.push(next.value)) {
      if (frame.type === 'data') size += frame.bytes.length
      if (frame.type === 'end') over = true
    }
  }
  expect(size).toBe(TOTAL)
  await reader?.cancel()
})
