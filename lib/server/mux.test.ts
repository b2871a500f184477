import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createExchangeFetch } from '@/lib/wire/exchange-fetch'
import { createMuxFetch } from '@/lib/wire/mux-fetch'
import type { MuxFetch } from '@/lib/wire/mux-fetch'
import type { WireFetch, WireRequest, WireResponse } from '@/lib/wire/types'
import { chunk, rawServer, readAll, readUntil, routeServer, signal, SSE_HEAD } from './test-servers'
import type { Route } from './test-servers'
import { obeyOrder, openDownlink, runExchange } from './way-out'

const TOKEN = 'a-token-for-this-run'

beforeEach(() => {
  vi.stubEnv('PARLEY_TOKEN', TOKEN)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const app: Route = (request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/api/exchange') return runExchange(request)
  return request.method === 'GET' ? openDownlink(request) : obeyOrder(request)
}

let ids = 0
const newId = (): string => `id-${++ids}`

/** A page with its own server, as the browser sees them; `posts` counts what goes up. */
const page = async (
  token = TOKEN,
): Promise<{ mux: MuxFetch; exchange: WireFetch; cut: () => void; gets: string[] }> => {
  const { url, cutAll } = await routeServer(app)
  const gets: string[] = []
  const counted: typeof fetch = (input, init) => {
    if (init?.method === undefined && typeof input === 'string') gets.push(input)
    return fetch(input, init)
  }
  const shared = { fetch: counted, token: () => token }
  return {
    mux: createMuxFetch({ ...shared, endpoint: `${url}/api/mux`, newId }),
    exchange: createExchangeFetch({ ...shared, endpoint: `${url}/api/exchange` }),
    cut: cutAll,
    gets,
  }
}

const get = (fetch: WireFetch, url: string, more: Partial<WireRequest> = {}): Promise<WireResponse> =>
  fetch({ url, method: 'GET', headers: [], ...more })

describe.each(['mux', 'exchange'] as const)('the way out by %s', (kind) => {
  test('carries a request and its answer with every header as data', async () => {
    const seen = signal<string>()
    const url = await rawServer((socket, request) => {
      seen.fire(request)
      socket.end('HTTP/1.1 401 Who?\r\nWWW-Authenticate: Bearer\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\nno')
    })
    const { [kind]: fetch } = await page()
    const answer = await get(fetch, url, { method: 'POST', headers: [['X-Key', '1']], body: 'päyload' })
    expect(answer).toMatchObject({
      status: 401,
      statusText: 'Who?',
      headers: [
        ['WWW-Authenticate', 'Bearer'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ],
    })
    expect(await readAll(answer.body)).toEqual({ text: 'no' })
    const request = await seen.promise
    expect(request).toContain('X-Key: 1\r\n')
    expect(request).toContain(Buffer.from('päyload').toString('latin1'))
    expect(request.toLowerCase()).not.toContain('x-parley')
    expect(request).not.toContain(TOKEN)
  })

  test('streams: an event is there while the server still holds the next', async () => {
    const more = signal()
    const url = await rawServer((socket) => {
      socket.write(SSE_HEAD + chunk('data: 1\n\n'))
      void more.promise.then(() => socket.end(`${chunk('data: 2\n\n')}0\r\n\r\n`))
    })
    const reader = (await get((await page())[kind], url)).body.getReader()
    await readUntil(reader, 'data: 1\n\n')
    more.fire()
    await readUntil(reader, 'data: 2\n\n')
    expect((await reader.read()).done).toBe(true)
  })

  test('a reset after 300 events shows all 300, then the code', async () => {
    const events = Array.from({ length: 300 }, (_, i) => `data: ${i}\n\n`)
    const url = await rawServer((socket) => {
      socket.write(SSE_HEAD + events.map(chunk).join(''), () => setImmediate(() => socket.resetAndDestroy()))
    })
    const { text, error } = await readAll((await get((await page())[kind], url)).body)
    expect(text).toBe(events.join(''))
    expect(error).toMatchObject({
      name: 'WireError',
      code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) as unknown,
    })
  })

  test.each(['abort before the head', 'abort in the body', 'cancel the body'])(
    '%s: the server notices',
    async (how) => {
      const arrived = signal()
      const gone = signal()
      const url = await rawServer((socket) => {
        socket.on('close', () => {
          gone.fire()
        })
        if (how !== 'abort before the head') socket.write(SSE_HEAD + chunk('data: 1\n\n'))
        arrived.fire()
      })
      const abort = new AbortController()
      const answer = get((await page())[kind], url, { signal: abort.signal })
      await arrived.promise
      if (how === 'abort before the head') {
        abort.abort()
        await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
      } else {
        const reader = (await answer).body.getReader()
        await readUntil(reader, 'data: 1')
        if (how === 'cancel the body') await reader.cancel()
        else {
          abort.abort()
          await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' })
        }
      }
      await gone.promise
    },
  )

  test('a failure to connect carries the system’s code; a refusal its reason', async () => {
    const { [kind]: fetch } = await page()
    await expect(get(fetch, 'http://127.0.0.1:1/')).rejects.toMatchObject({ name: 'WireError', code: 'ECONNREFUSED' })
    await expect(get(fetch, 'http://169.254.169.254/')).rejects.toMatchObject({
      name: 'WireError',
      code: 'EGRESS_DENIED',
      message: expect.stringContaining('169.254.169.254') as unknown,
    })
  })

  test('a wrong token is a problem that says what to do', async () => {
    const { [kind]: fetch } = await page('of-yesterday')
    await expect(get(fetch, 'http://127.0.0.1:1/')).rejects.toMatchObject({
      name: 'ProblemError',
      problem: { code: 'TOKEN_STALE', status: 401, action: expect.stringContaining('npm start') as unknown },
    })
  })

  test('its own server gone is WAY_OUT_LOST, never a TypeError', async () => {
    const endpoint = 'http://127.0.0.1:1/api'
    const shared = { endpoint, fetch, token: () => TOKEN }
    const lost = kind === 'mux' ? createMuxFetch({ ...shared, newId }) : createExchangeFetch(shared)
    await expect(get(lost, 'http://127.0.0.1:2/')).rejects.toMatchObject({ name: 'WireError', code: 'WAY_OUT_LOST' })
  })

  test('its own server lost in the middle of a body: what arrived, then WAY_OUT_LOST', async () => {
    const url = await rawServer((socket) => socket.write(SSE_HEAD + chunk('data: 1\n\n')))
    const { [kind]: fetch, cut } = await page()
    const reader = (await get(fetch, url)).body.getReader()
    await readUntil(reader, 'data: 1\n\n')
    cut()
    await expect(reader.read()).rejects.toMatchObject({ name: 'WireError', code: 'WAY_OUT_LOST' })
  })

  test('a body of many megabytes arrives whole', async () => {
    const big = Buffer.alloc(20 * 1024 * 1024, 'parley ')
    const url = await rawServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${big.length}\r\n\r\n`)
      socket.write(big)
    })
    const { text } = await readAll((await get((await page())[kind], url)).body)
    expect(text === big.toString()).toBe(true)
  })
})

test('one downlink carries 60 open streams and calls beside them', async () => {
  const url = await rawServer((socket, request) => {
    const name = /^GET \/(\S*)/.exec(request)?.[1] ?? ''
    if (name.startsWith('stream')) socket.write(SSE_HEAD + chunk(`data: ${name}\n\n`))
    else socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${name}`)
  })
  const { mux, gets } = await page()
  const open = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const reader = (await get(mux, `${url}/stream${i}`)).body.getReader()
      await readUntil(reader, `data: stream${i}\n\n`)
      return reader
    }),
  )
  const calls = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => (await readAll((await get(mux, `${url}/call${i}`)).body)).text),
  )
  expect(calls).toEqual(Array.from({ length: 40 }, (_, i) => `call${i}`))
  expect(gets).toHaveLength(1)
  await Promise.all(open.map((reader) => reader.cancel()))
})

test('after the downlink was lost, the next request simply works', async () => {
  const url = await rawServer((socket, request) => {
    if (request.startsWith('GET /open')) socket.write(SSE_HEAD)
    else socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nback')
  })
  const { mux, cut, gets } = await page()
  const held = readAll((await get(mux, `${url}/open`)).body)
  cut()
  expect(await held).toMatchObject({ text: '', error: { code: 'WAY_OUT_LOST' } })
  expect(await readAll((await get(mux, url)).body)).toEqual({ text: 'back' })
  expect(gets).toHaveLength(2)
})

test('a server that was restarted and knows no tab is told anew, without an error', async () => {
  const url = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nhere'))
  const { mux } = await page()
  await readAll((await get(mux, url)).body)
  delete (globalThis as { parleyMux?: unknown }).parleyMux
  expect(await readAll((await get(mux, url)).body)).toEqual({ text: 'here' })
})

test('a tab that goes away takes its streams with it', async () => {
  const gone = signal()
  const url = await rawServer((socket) => {
    socket.write(SSE_HEAD + chunk('data: 1\n\n'))
    socket.on('close', () => {
      gone.fire()
    })
  })
  const { mux } = await page()
  const reader = (await get(mux, url)).body.getReader()
  await readUntil(reader, 'data: 1')
  mux.close()
  await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' })
  await gone.promise
})

test('the last words of a closing tab still reach the server', async () => {
  const seen = signal<string>()
  const url = await rawServer((_socket, request) => {
    seen.fire(request)
  })
  const { mux } = await page()
  const farewell = get(mux, url, { method: 'DELETE', headers: [['Mcp-Session-Id', 's1']] })
  farewell.catch(() => undefined)
  expect(await seen.promise).toContain('DELETE / HTTP/1.1')
  mux.close()
  await expect(farewell).rejects.toMatchObject({ name: 'AbortError' })
})

test('a body that nobody reads does not hold up the others', async () => {
  const url = await rawServer((socket, request) => {
    const body = request.startsWith('GET /flood') ? 'x'.repeat(4 * 1024 * 1024) : 'quick'
    socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${body}`)
  })
  const { mux } = await page()
  const unread = await get(mux, `${url}/flood`)
  expect(await readAll((await get(mux, url)).body)).toEqual({ text: 'quick' })
  await unread.body.cancel()
})

test('the token is written nowhere: not to a log, not to a server', async () => {
  const written: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    }),
  )
  const seen = signal<string>()
  const url = await rawServer((socket, request) => {
    seen.fire(request)
    socket.resetAndDestroy()
  })
  const { mux, exchange } = await page()
  const failures = await Promise.all(
    [mux, exchange].map((fetch) =>
      get(fetch, url).then(String, (error: unknown) => JSON.stringify(error) + String(error)),
    ),
  )
  for (const spy of spies) spy.mockRestore()
  expect([await seen.promise, ...failures, ...written].filter((text) => text.includes(TOKEN))).toEqual([])
  expect(failures).toHaveLength(2)
})
