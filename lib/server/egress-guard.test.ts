import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import type { HeaderList } from '@/lib/protocol/headers'
import { createEgress } from './egress'
import { rawServer, readAll } from './test-servers'

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok'
const denied = { name: 'WireError', code: 'EGRESS_DENIED' }
const egress = createEgress({ ownPort: () => undefined })
const get = (url: string): Promise<unknown> => egress({ url, method: 'GET', headers: [] })

const resolving = (...addresses: string[]) =>
  createEgress({
    ownPort: () => undefined,
    resolve: (_host, done) => {
      done(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    },
  })

test.each([
  'not a url',
  '/mcp',
  'file:///etc/passwd',
  'ftp://example.com/',
  'ws://example.com/mcp',
  'javascript:alert(1)',
  'https:127.0.0.1',
  'https:/127.0.0.1/mcp',
  'https:///127.0.0.1/mcp',
  'https://user:pw@mcp.example/mcp',
  'https://mcp.example@127.0.0.1/mcp',
  'https://mcp.example\\@127.0.0.1/mcp',
  'https://mcp.example/\r\nX-Injected: 1',
  'https://mcp.example\t.evil.example/',
  'https://mcp.exa\u200bmple/',
  'https://\u202emcp.example/',
  'https://mcp.example:0/',
  'https://mcp.example:65536/',
  `https://mcp.example/${'x'.repeat(8192)}`,
])('the URL %j is refused', async (url) => {
  await expect(get(url)).rejects.toMatchObject(denied)
})

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://0251.0376.0251.0376/',
  'http://2852039166/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://168.63.129.16/',
  'http://100.100.100.200/',
  'http://0.0.0.0:3001/mcp',
  'http://[::]:3001/mcp',
  'http://224.0.0.251:5353/',
  'http://255.255.255.255/',
])('the address %s is not dialled', async (url) => {
  await expect(get(url)).rejects.toMatchObject(denied)
})

describe('a name', () => {
  test('that resolves to a forbidden address is refused, even beside a good one', async () => {
    const fetch = resolving('127.0.0.1', '169.254.169.254')
    await expect(fetch({ url: 'http://mcp.example:1/', method: 'GET', headers: [] })).rejects.toMatchObject(denied)
  })

  test('is resolved once, and the checked address is the one dialled', async () => {
    const url = await rawServer((socket) => socket.end(OK))
    let asked = 0
    const fetch = createEgress({
      ownPort: () => undefined,
      resolve: (_host, done) => {
        asked++
        done(null, [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }])
      },
    })
    const answer = await fetch({ url: url.replace('127.0.0.1', 'flip.example'), method: 'GET', headers: [] })
    expect([await readAll(answer.body), asked]).toEqual([{ text: 'ok' }, 1])
  })

  test('with an address nobody listens on is reached on its other one', async () => {
    const url = await rawServer((socket) => socket.end(OK))
    const fetch = resolving('::1', '127.0.0.1')
    const answer = await fetch({ url: url.replace('127.0.0.1', 'both.example'), method: 'GET', headers: [] })
    expect(await readAll(answer.body)).toEqual({ text: 'ok' })
  })
})

describe('Parley itself', () => {
  const own = async (): Promise<{ url: string; fetch: ReturnType<typeof createEgress> }> => {
    const url = await rawServer((socket) => socket.write(OK.replace('connection: close\r\n', '')))
    const ownPort = Number(new URL(url).port)
    return {
      url,
      fetch: createEgress({
        ownPort: () => ownPort,
        resolve: (_host, done) => {
          done(null, [{ address: '127.0.0.1', family: 4 }])
        },
      }),
    }
  }

  test('is reached at its demo servers only, also over a connection that is already open', async () => {
    const { url, fetch } = await own()
    const demo = await fetch({ url: `${url}/api/demo/concierge/mcp`, method: 'GET', headers: [] })
    expect(await readAll(demo.body)).toEqual({ text: 'ok' })
    for (const path of [
      '/',
      '/api/mux',
      '/api/demo/../mux',
      '/api/demo/%2e%2e/mux',
      '/api/demo/..%2fmux',
      '/api/demox',
    ])
      await expect(fetch({ url: url + path, method: 'GET', headers: [] })).rejects.toMatchObject(denied)
  })

  test('is not reached by another spelling of its address or a name for it', async () => {
    const { url, fetch } = await own()
    for (const host of ['127.1', '2130706433', '0x7f000001', '127.0.0.2', 'localhost', 'rebound.example', '[::1]'])
      await expect(
        fetch({ url: `${url.replace('127.0.0.1', host)}/api/mux`, method: 'GET', headers: [] }),
      ).rejects.toMatchObject(denied)
  })
})

describe('a header', () => {
  const send = (headers: HeaderList) => egress({ url: 'http://127.0.0.1:1/', method: 'GET', headers })

  test.each([
    [[['X-A\r\nHost', 'evil']]],
    [[['X A', '1']]],
    [[['', '1']]],
    [[['X-A', '1\r\nX-B: 2']]],
    [[['X-A', '1\nX-B: 2']]],
    [[['X-A', 'nul\0']]],
    [[['X-A', 'smile 😀']]],
  ] as [HeaderList][])('that could smuggle is refused: %j', async (headers) => {
    await expect(send(headers)).rejects.toMatchObject(denied)
  })

  test('that is merely odd is sent', async () => {
    await expect(send([['X-A', 'tab\tand caf\u00e9']])).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

test.each(['CONNECT', 'TRACE', 'get', 'GET / HTTP/1.1\r\n', ''])('the method %j is not sent', async (method) => {
  await expect(egress({ url: 'http://127.0.0.1:1/', method, headers: [] })).rejects.toMatchObject(denied)
})
