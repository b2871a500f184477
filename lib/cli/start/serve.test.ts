import { connect, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createAppServer } from './serve'

type Handler = Awaited<Parameters<typeof createAppServer>[0]>

const serve = async (handler: Promise<Handler>): Promise<string> => {
  const server = createAppServer(handler).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('no timeout can end a request or a stream', () => {
  const server = createAppServer(new Promise(() => undefined))
  expect([server.requestTimeout, server.timeout]).toEqual([0, 0])
})

test('a request that comes before the app is ready waits for it', async () => {
  let ready!: (handler: Handler) => void
  const url = await serve(new Promise((resolve) => (ready = resolve)))
  const answer = fetch(url)
  ready((_request, response) => {
    response.end('here')
    return Promise.resolve()
  })
  expect(await (await answer).text()).toBe('here')
})

test('who is at the other end comes from the socket, whatever the client says', async () => {
  const url = await serve(
    Promise.resolve((request, response) => {
      response.end(request.headers['x-parley-peer'])
      return Promise.resolve()
    }),
  )
  const answer = await fetch(url, { headers: { 'x-parley-peer': '10.0.0.1' } })
  expect(await answer.text()).toBe('127.0.0.1')
})

test('whose headers drip in is dropped with 408; others are served meanwhile', async () => {
  // Node looks for such clients each 30 s; the limit itself is what is set here.
  expect(createAppServer(new Promise(() => undefined)).headersTimeout).toBe(60_000)
  const server = createAppServer(
    Promise.resolve((_request, response) => {
      response.end('here')
      return Promise.resolve()
    }),
    { headersTimeout: 300, connectionsCheckingInterval: 50 },
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const slow = connect(port, '127.0.0.1')
  const said = new Promise<string>((resolve) =>
    slow.once('data', (bytes) => {
      resolve(bytes.toString())
    }),
  )
  const text = `GET / HTTP/1.1\r\nx-drip: ${'x'.repeat(100)}`
  let at = 0
  const drip = setInterval(() => slow.write(text.charAt(at++) || 'x'), 20)
  onTestFinished(() => {
    clearInterval(drip)
    slow.destroy()
  })
  slow.on('error', () => undefined)
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
  expect(await said).toMatch(/^HTTP\/1.1 408 /)
})
