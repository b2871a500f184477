import { createServer as createTlsServer } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { WireRequest, WireResponse } from '@/lib/wire/types'
import { createEgress } from './egress'
import { selfSigned } from './self-signed'
import { chunk, rawServer, readAll, readUntil, signal, SSE_HEAD } from './test-servers'

const egress = createEgress({ ownPort: () => undefined })
const get = (url: string, more: Partial<WireRequest> = {}): Promise<WireResponse> =>
  egress({ url, method: 'GET', headers: [], ...more })

test('sends method, headers and body as given, and drops what the connection decides', async () => {
  const seen = signal<string>()
  const url = await rawServer((socket, request) => {
    seen.fire(request)
    socket.end('HTTP/1.1 204 No Content\r\n\r\n')
  })
  await get(`${url}/mcp?a=1#part`, {
    method: 'POST',
    headers: [
      ['Mcp-Method', 'tools/list'],
      ['X-Twice', '1'],
      ['x-twice', '2'],
      ['Connection', 'close, X-Hop'],
      ['X-Hop', 'gone'],
      ['Host', 'elsewhere.example'],
      ['Content-Length', '999'],
      ['Transfer-Encoding', 'chunked'],
      ['Accept-Encoding', 'gzip'],
      ['Expect', '100-continue'],
    ],
    body: '{"ä":1}',
  })
  expect((await seen.promise).split('\r\n')).toEqual([
    'POST /mcp?a=1 HTTP/1.1',
    `host: ${new URL(url).host}`,
    'connection: keep-alive',
    'Mcp-Method: tools/list',
    'X-Twice: 1',
    'x-twice: 2',
    'accept-encoding: identity',
    'content-length: 8',
    '',
    Buffer.from('{"ä":1}').toString('latin1'),
  ])
})

test('returns status text and every header as it was sent, duplicates and case kept', async () => {
  const url = await rawServer((socket) => {
    socket.end('HTTP/1.1 418 Short and stout\r\nSet-Cookie: a=1\r\nX-Odd:\r\nset-cookie: b=\xe9\r\n\r\npot', 'latin1')
  })
  const { status, statusText, headers, body } = await get(url)
  expect({ status, statusText, headers }).toEqual({
    status: 418,
    statusText: 'Short and stout',
    headers: [
      ['Set-Cookie', 'a=1'],
      ['X-Odd', ''],
      ['set-cookie', 'b=\u00e9'],
    ],
  })
  expect(await readAll(body)).toEqual({ text: 'pot' })
})

test('a redirect is an answer, not followed; early hints are none', async () => {
  const url = await rawServer((socket) => {
    socket.end(
      'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 302 Found\r\nlocation: http://x.example/\r\n\r\n',
    )
  })
  const { status, headers } = await get(url)
  expect([status, headers]).toEqual([302, [['location', 'http://x.example/']]])
})

test('a body streams: each part arrives while the server still holds the rest', async () => {
  const more = signal()
  const url = await rawServer((socket) => {
    socket.write(SSE_HEAD + chunk('data: 1\n\n'))
    void more.promise.then(() => socket.end(`${chunk('data: 2\n\n')}0\r\n\r\n`))
  })
  const reader = (await get(url)).body.getReader()
  expect(await readUntil(reader, 'data: 1')).toBe('data: 1\n\n')
  more.fire()
  expect(await readUntil(reader, 'data: 2')).toBe('data: 2\n\n')
  expect((await reader.read()).done).toBe(true)
})

describe('a stream that breaks delivers everything that arrived before', () => {
  const events = Array.from({ length: 200 }, (_, i) => `data: ${i}\n\n`)

  test('reset by the server', async () => {
    const url = await rawServer((socket) => {
      socket.write(SSE_HEAD + events.map(chunk).join(''), () => setImmediate(() => socket.resetAndDestroy()))
    })
    const { text, error } = await readAll((await get(url)).body)
    expect(text).toBe(events.join(''))
    expect(error).toMatchObject({
      name: 'WireError',
      code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) as unknown,
    })
  })

  test('closed without its last chunk, read late', async () => {
    const closed = signal()
    const url = await rawServer((socket) => {
      socket.on('close', () => {
        closed.fire()
      })
      socket.end(SSE_HEAD + events.map(chunk).join(''))
    })
    const { body } = await get(url)
    await closed.promise
    const { text, error } = await readAll(body)
    expect(text).toBe(events.join(''))
    expect(error).toMatchObject({ name: 'WireError', code: 'UND_ERR_SOCKET' })
  })

  test('shorter than its Content-Length', async () => {
    const url = await rawServer((socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort')
    })
    expect(await readAll((await get(url)).body)).toMatchObject({ text: 'short', error: { name: 'WireError' } })
  })
})

describe('giving up reaches the server', () => {
  test('an abort before the answer', async () => {
    const arrived = signal()
    const gone = signal()
    const url = await rawServer((socket) => {
      socket.on('close', () => {
        gone.fire()
      })
      arrived.fire()
    })
    const abort = new AbortController()
    const answer = get(url, { signal: abort.signal })
    await arrived.promise
    abort.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    await gone.promise
  })

  test('an abort in the middle of the body, and a reader that goes away', async () => {
    for (const leave of ['abort', 'cancel'] as const) {
      const gone = signal()
      const url = await rawServer((socket) => {
        socket.on('close', () => {
          gone.fire()
        })
        socket.write(SSE_HEAD + chunk('data: 1\n\n'))
      })
      const abort = new AbortController()
      const reader = (await get(url, { signal: abort.signal })).body.getReader()
      await readUntil(reader, 'data: 1')
      if (leave === 'cancel') await reader.cancel()
      else {
        abort.abort()
        await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' })
      }
      await gone.promise
    }
  })

  test('a request aborted beforehand is not sent', async () => {
    let requests = 0
    const url = await rawServer(() => requests++)
    await expect(get(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    expect(requests).toBe(0)
  })
})

test('a reader that pauses pauses the server, and nothing is lost', async () => {
  const total = 64 * 1024 * 1024
  let written = 0
  const url = await rawServer((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${total}\r\n\r\n`)
    const piece = Buffer.alloc(64 * 1024, 'x')
    const more = (): void => {
      while (written < total) {
        written += piece.length
        if (!socket.write(piece)) return
      }
    }
    socket.on('drain', more)
    more()
  })
  const reader = (await get(url)).body.getReader()
  await reader.read()
  for (let last = -1; last !== written;) {
    last = written
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(written).toBeLessThan(total)
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) size += next.value.length
  expect(size).toBeGreaterThan(total - 1024 * 1024)
})

describe('a failure carries the system’s code', () => {
  const failure = (url: string): Promise<unknown> =>
    get(url).then(
      () => 'answered',
      (error: unknown) => error,
    )

  test('nobody listens', async () => {
    expect(await failure('http://127.0.0.1:1/')).toMatchObject({ name: 'WireError', code: 'ECONNREFUSED' })
  })

  test('localhost, on neither address', async () => {
    const error = await failure('http://localhost:1/')
    expect(error).toMatchObject({ name: 'WireError', code: 'ECONNREFUSED' })
    expect((error as Error).message).toContain('127.0.0.1:1')
  })

  test('no such name', async () => {
    const egress = createEgress({
      ownPort: () => undefined,
      resolve: (host, done) => {
        done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), [])
      },
    })
    await expect(egress({ url: 'http://nowhere.example/', method: 'GET', headers: [] })).rejects.toMatchObject({
      name: 'WireError',
      code: 'ENOTFOUND',
    })
  })

  test('reset before the answer', async () => {
    const url = await rawServer((socket) => socket.resetAndDestroy())
    expect(await failure(url)).toMatchObject({ name: 'WireError', code: 'ECONNRESET' })
  })

  test('closed before the answer', async () => {
    const url = await rawServer((socket) => socket.end())
    expect(await failure(url)).toMatchObject({ name: 'WireError', code: 'UND_ERR_SOCKET' })
  })

  test('not HTTP', async () => {
    const url = await rawServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'))
    expect(await failure(url)).toMatchObject({ name: 'WireError', code: expect.stringMatching(/^HPE_/) as unknown })
  })

  test('no TLS there', async () => {
    const url = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await failure(url.replace('http:', 'https:'))).toMatchObject({
      name: 'WireError',
      code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/) as unknown,
    })
  })

  test('a certificate that nobody vouches for', async () => {
    const server = createTlsServer(selfSigned('127.0.0.1')).on('tlsClientError', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    expect(await failure(`https://127.0.0.1:${port}/`)).toMatchObject({
      name: 'WireError',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
  })
})

test('a server that was killed and came back is reached again', async () => {
  const bye = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'
  const sockets: { destroy: () => void }[] = []
  const url = await rawServer((socket) => {
    sockets.push(socket)
    socket.write(bye)
  })
  expect(await readAll((await get(url)).body)).toEqual({ text: 'ok' })
  sockets[0]?.destroy()
  await new Promise((resolve) => setImmediate(resolve))
  expect(await readAll((await get(url)).body)).toEqual({ text: 'ok' })
})
