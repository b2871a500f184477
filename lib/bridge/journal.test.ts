import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Journal } from './journal'

const MEBIBYTE = 1024 * 1024
const LINE = Buffer.alloc(MEBIBYTE / 4, 'x')

/** A journal that is read over a real socket. */
const read = async (journal: Journal) => {
  let sending: ServerResponse | undefined
  const server = createServer((_, response) => {
    sending = response
    journal.read(response, {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const response = await new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1' }, resolve))
  return { response, waiting: () => sending?.writableLength ?? 0 }
}

it('A reader that is behind is not waited for without bound, and told what it missed', async () => {
  const journal = new Journal()
  const { response, waiting } = await read(journal)
  for (let line = 0; line < 200; line++) {
    journal.stderr(LINE)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(waiting()).toBeLessThan(5 * MEBIBYTE)
  let text = ''
  response.setEncoding('utf8').on('data', (part: string) => (text += part))
  await vi.waitFor(() => {
    expect(waiting()).toBe(0)
  })
  journal.stderr(Buffer.from('back'))
  await vi.waitFor(() => {
    expect(text).toContain('data: back')
  })
  const lost = Number(/"state":"lost","bytes":(\d+)/.exec(text)?.[1])
  expect(lost).toBeGreaterThan(MEBIBYTE)
  const came = text.split('\n').filter((line) => line.startsWith('data: xxx')).length
  // Nothing is lost that is not told: a block is a line and a little around it.
  expect(Math.round(lost / (LINE.length + 24)) + came).toBe(200)
})

it('A reader that is behind when the process ends is told what it missed, too', async () => {
  const journal = new Journal()
  const { response } = await read(journal)
  for (let line = 0; line < 200; line++) {
    journal.stderr(LINE)
    await new Promise((resolve) => setImmediate(resolve))
  }
  journal.close()
  let text = ''
  for await (const part of response.setEncoding('utf8') as AsyncIterable<string>) text += part
  expect(text).toMatch(/event: process\ndata: \{"state":"lost","bytes":\d+\}\n\n$/)
})

it('What nobody reads is kept up to a bound, the newest of it, and its loss told', async () => {
  const journal = new Journal()
  for (let line = 0; line < 40; line++) journal.stderr(LINE)
  journal.close()
  const { response } = await read(journal)
  let text = ''
  for await (const part of response.setEncoding('utf8') as AsyncIterable<string>) text += part
  expect(text).toMatch(/^event: process\ndata: \{"state":"lost","bytes":\d+\}/)
  expect(text.length).toBeLessThan(5 * MEBIBYTE)
})
