import { expect, it } from 'vitest'
import type { EventBody, HttpId } from '@/lib/recording/events'
import type { AskKey } from '@/lib/recording/keys'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { serve } from '@/lib/testing/serve'
import { drain } from './drain'
import { tapProvider } from './provider-tap'

const KEY = 'sk-secret-0123456789'
const ASK = '7.0' as AskKey

const tapped = (ask?: AskKey) => {
  const log: EventBody[] = []
  let count = 0
  const fetch = tapProvider({
    fetch: plainFetch,
    secrets: [KEY],
    newHttpId: () => `h${++count}` as HttpId,
    emit: (event) => void log.push(event),
    describe: (error) => ({ code: 'X', title: 't', cause: String(error), action: 'a' }),
    ...(ask === undefined ? {} : { ask }),
  })
  return { fetch, log }
}

const request = (url: string) => ({
  url,
  method: 'POST',
  headers: [['Authorization', `Bearer ${KEY}`]] as const,
  body: JSON.stringify({ key: KEY }),
})

it('sends the key and brings back what came, and records both without it', async () => {
  let arrived = ''
  const server = await serve(async (incoming) => {
    arrived = `${incoming.headers.get('authorization') ?? ''} ${await incoming.text()}`
    return new Response(`data: ${KEY}\n\n`, { headers: { 'content-type': 'text/event-stream', 'x-echo': KEY } })
  })
  const { fetch, log } = tapped(ASK)
  const response = await fetch(request(server.url))
  const text = await new Response(response.body).text()
  await server.stop()
  expect(arrived).toBe(`Bearer ${KEY} {"key":"${KEY}"}`)
  expect(text).toBe(`data: ${KEY}\n\n`)
  expect(JSON.stringify(log)).not.toContain(KEY)
  expect(log).toMatchObject([
    {
      type: 'http-request-sent',
      lane: 'provider',
      ask: ASK,
      headers: [['Authorization', 'Bearer [key]']],
      body: '{"key":"[key]"}',
    },
    { type: 'http-response-received', status: 200 },
    { type: 'frame-received', raw: 'data: [key]\n\n' },
    { type: 'http-ended', how: 'complete' },
  ])
})

it('records no ask for what answers none', async () => {
  const server = await serve(() => Promise.resolve(new Response('{}')))
  const { fetch, log } = tapped()
  await drain(await fetch(request(server.url)))
  await server.stop()
  expect(log[0]).not.toHaveProperty('ask')
})

it('records a failure without the key that is in its message', async () => {
  const { fetch, log } = tapped(ASK)
  await expect(fetch(request(`http://127.0.0.1:1/${KEY}`))).rejects.toThrow()
  expect(log.at(-1)).toMatchObject({ type: 'http-ended', how: 'failed' })
  expect(JSON.stringify(log)).not.toContain(KEY)
})
