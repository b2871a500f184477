import { createServer as createHttpsServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEgress } from '@/lib/server/egress'
import { selfSigned } from '@/lib/server/self-signed'
import { connectTo, eventsOf, newRecording } from '@/lib/testing/connected'
import { modernPeer, result } from '@/lib/testing/scripted-peer'

const OLD = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const

/** A healthy MCP server behind TLS, on the loopback. */
const serving = async (options: ServerOptions): Promise<string> => {
  const peer = modernPeer()
  peer.on('tools/call', ({ message }) => result(message['id'], { content: [] }))
  const sockets = new Set<Socket>()
  const server = createHttpsServer(options, (incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (bytes: Buffer) => chunks.push(bytes))
    incoming.on('end', () => {
      const request = new Request('https://localhost/', { method: 'POST', body: Buffer.concat(chunks) })
      void peer.handle(request).then(async (response) => {
        outgoing.writeHead(response.status, [...response.headers].flat()).end(await response.text())
      })
    })
  })
  server.on('tlsClientError', () => undefined)
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `https://localhost:${(server.address() as AddressInfo).port}/mcp`
}

const egress = (ca?: string) =>
  createEgress({
    ownPort: () => undefined,
    resolve: (_, done) => {
      done(null, [{ address: '127.0.0.1', family: 4 }])
    },
    ...(ca === undefined ? {} : { ca }),
  })

const good = selfSigned('localhost')
const expired = selfSigned('localhost', '210101000000Z')
const elsewhere = selfSigned('elsewhere.example')

it.each([
  ['F16 TLS, self-signed', good, undefined, {}, /SELF_SIGNED/, /nobody vouches/],
  ['F16 TLS, expired', expired, expired.cert, {}, /CERT_HAS_EXPIRED/, /expired/],
  ['F16 TLS, for another host', elsewhere, elsewhere.cert, {}, /ERR_TLS_CERT_ALTNAME_INVALID/, /another host/],
  ['F16 TLS 1.0 only', good, good.cert, OLD, /PROTOCOL|EPROTO/, /^TLS failed/],
] as const)(
  '%s: a code of its own, in words; the next server is reached',
  async (_, keys, ca, options, code, title) => {
    const url = await serving({ ...keys, ...options })
    const recording = newRecording()
    await expect(connectTo(egress(ca), { url, version: 'modern' }, recording)).rejects.toMatchObject({
      problem: { code: expect.stringMatching(code) as string, title: expect.stringMatching(title) as string },
    })
    expect(eventsOf(recording)('http-ended')).toMatchObject([{ how: 'failed', size: 0 }])
    const { connection } = await connectTo(
      egress(good.cert),
      { url: await serving(good), version: 'modern' },
      recording,
    )
    await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
  },
)

it('F16 TLS without ALPN: is spoken HTTP/1.1', async () => {
  const url = await serving({ ...good, ALPNProtocols: [] })
  const { connection } = await connectTo(egress(good.cert), { url, version: 'modern' })
  await expect(connection.call('tools/call', { name: 'a' }).done).resolves.toMatchObject({ kind: 'result' })
})

describe('F16 any certificate', () => {
  const answered = async (url: string, fetch = egress()): Promise<string> => {
    const { connection } = await connectTo(fetch, { url, version: 'modern', anyCertificate: true })
    return (await connection.call('tools/call', { name: 'a' }).done).kind
  }

  it('will do where it was said so, for a server on this machine; the next connection is checked again', async () => {
    const url = await serving(expired)
    const fetch = egress()
    expect(await answered(url, fetch)).toBe('result')
    await expect(connectTo(fetch, { url, version: 'modern' })).rejects.toMatchObject({
      problem: { title: expect.stringMatching(/^TLS failed/) as string },
    })
  })

  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', '100.64.0.1'])(
    'never for %s, which is not nearby',
    async (address) => {
      const fetch = createEgress({
        ownPort: () => undefined,
        resolve: (_, done) => {
          done(null, [{ address, family: address.includes(':') ? 6 : 4 }])
        },
      })
      await expect(answered('https://far.example/mcp', fetch)).rejects.toMatchObject({
        problem: { code: 'EGRESS_DENIED' },
      })
      const literal = address.includes(':') ? `[${address}]` : address
      await expect(answered(`https://${literal}/mcp`, fetch)).rejects.toMatchObject({
        problem: { code: 'EGRESS_DENIED' },
      })
    },
  )
})
