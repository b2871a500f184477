import type { AddressInfo } from 'node:net'
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
