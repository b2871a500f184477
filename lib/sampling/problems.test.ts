import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemError } from '@/lib/protocol/problem'
import { FAKE_KEY } from '@/lib/testing/fake-provider'
import { serve } from '@/lib/testing/serve'
import type { ServedProvider } from '@/lib/testing/served-provider'
import { serveProvider } from '@/lib/testing/served-provider'
import { WireError } from '@/lib/wire/errors'
import type { WireFetch } from '@/lib/wire/types'
import { complete } from './complete'
import { listModels } from './models'
import type { CompleteDeps, Partial, ProviderConfig, ProviderKind } from './types'

const KINDS: readonly ProviderKind[] = ['openai', 'anthropic', 'google']

let provider: ServedProvider
beforeAll(async () => {
  provider = await serveProvider()
})
afterAll(() => provider.stop())

const PARAMS = { messages: [{ role: 'user', content: { type: 'text', text: 'hello there' } }], maxTokens: 100 }

const ask = (
  config: globalThis.Partial<ProviderConfig> & { kind: ProviderKind },
  deps: globalThis.Partial<CompleteDeps> = {},
) =>
  complete({ baseUrl: provider.baseUrl(config.kind), key: FAKE_KEY, model: 'fake-text', ...config }, PARAMS, {
    fetch: provider.fetch,
    revision: '2025-11-25',
    clock: () => 0,
    ...deps,
  })

const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ProblemError)
  return (error as ProblemError).problem
}

describe.each(KINDS)('with %s', (kind) => {
  it.each([
    ['fake-error', 'PROVIDER_ERROR', 'The provider failed'],
    ['fake-leaky-error', 'PROVIDER_ERROR', 'The provider refused the request'],
    ['fake-not-there', 'PROVIDER_ERROR', 'The provider refused the request'],
    ['fake-rate-limit', 'PROVIDER_RATE_LIMITED', 'The provider wants fewer requests'],
    ['fake-page', 'PROVIDER_UNREADABLE', 'The reply cannot be read'],
    ['fake-empty', 'PROVIDER_EMPTY', 'The model wrote nothing'],
    ['fake-refused', 'PROVIDER_EMPTY', 'The model wrote nothing'],
    ['', 'MODEL_MISSING', 'No model is chosen'],
  ])('the model “%s” is %s', async (model, code, title) => {
    const problem = await problemOf(ask({ kind, model }))
    expect(problem).toMatchObject({ code, title })
    expect(problem.cause).not.toBe('')
    expect(problem.action).not.toBe('')
    expect(JSON.stringify(problem)).not.toContain(FAKE_KEY)
  })

  it('tells how long to wait', async () => {
    expect((await problemOf(ask({ kind, model: 'fake-rate-limit' }))).action).toMatch(/^Try again in 20 ?s/)
  })

  it.each(['', 'sk-wrong-0123456789'])('says that the key “%s” was refused, without saying the key', async (key) => {
    const problem = await problemOf(ask({ kind, key }))
    expect(problem.code).toBe('PROVIDER_KEY_REFUSED')
    if (key !== '') expect(JSON.stringify(problem)).not.toContain(key)
    expect((await problemOf(listModels({ kind, key, baseUrl: provider.baseUrl(kind) }, provider))).code).toBe(
      'PROVIDER_KEY_REFUSED',
    )
  })

  it('says that a stream was cut, and keeps what had come', async () => {
    const partials: Partial[] = []
    const problem = await problemOf(
      ask({ kind, model: 'fake-cut' }, { onPartial: (partial) => partials.push(partial) }),
    )
    expect(problem).toMatchObject({
      code: 'PROVIDER_STREAM_CUT',
      cause: 'The stream ended after 21 characters, before the provider said that it was finished.',
    })
    expect(partials.at(-1)?.text).toBe('You said: hello there')
  })

  it('says that a stream broke', async () => {
    const broken: WireFetch = async (request) => {
      const response = await provider.fetch(request)
      const reader = response.body.getReader()
      const first = await reader.read()
      const chunks = first.value ? [first.value.slice(0, 60)] : []
      await reader.cancel()
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          const chunk = chunks.shift()
          if (chunk) controller.enqueue(chunk)
          else controller.error(new Error('socket hang up'))
        },
      })
      return { ...response, body }
    }
    expect(await problemOf(ask({ kind }, { fetch: broken }))).toMatchObject({
      code: 'PROVIDER_STREAM_CUT',
      cause: 'The stream broke after 0 characters, before the provider said that it was finished.',
    })
  })

  it('hears of an error in the middle of a stream', async () => {
    const problem = await problemOf(ask({ kind, model: 'fake-error-in-stream' }))
    expect(problem.code).toBe(kind === 'anthropic' ? 'PROVIDER_RATE_LIMITED' : 'PROVIDER_ERROR')
  })

  it('stops when told to, in the middle of a reply', async () => {
    const stop = new AbortController()
    const work = ask(
      { kind, model: 'fake-slow' },
      {
        signal: stop.signal,
        onPartial: () => {
          stop.abort()
        },
      },
    )
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('does not begin when it was stopped before', async () => {
    await expect(ask({ kind }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    const models = listModels(
      { kind, key: FAKE_KEY, baseUrl: provider.baseUrl(kind) },
      { fetch: provider.fetch, signal: AbortSignal.abort() },
    )
    await expect(models).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('says that nobody is there', async () => {
  const gone = await serve(() => Promise.resolve(new Response()))
  await gone.stop()
  const problem = await problemOf(ask({ kind: 'openai', baseUrl: `${new URL(gone.url).origin}/v1` }))
  expect(problem).toMatchObject({ code: 'PROVIDER_UNREACHABLE', cause: 'fetch failed: ECONNREFUSED' })
})

it.each(['', 'localhost', 'file:///etc/passwd'])('says that “%s” is no address', async (baseUrl) => {
  expect((await problemOf(ask({ kind: 'openai', baseUrl }))).code).toBe('PROVIDER_UNREACHABLE')
})

it.each(['sk-abc…wxyz', 'sk-abc\ndef', 'two words'])('does not send %j, which is no key', async (key) => {
  const before = provider.sent.length
  const problem = await problemOf(ask({ kind: 'openai', key }))
  expect(problem).toMatchObject({ code: 'PROVIDER_KEY_REFUSED', title: 'Not a key' })
  expect(JSON.stringify(problem)).not.toContain(key)
  expect(provider.sent).toHaveLength(before)
})

it.each([
  ['EGRESS_DENIED', 'Use an http(s) address that Parley may reach.'],
  ['WAY_OUT_LOST', 'Check that Parley’s own server still runs.'],
  ['ECONNREFUSED', 'Check the base URL and the network; start the server if it is one on your machine.'],
])('says what to do about %s', async (code, action) => {
  const fetch: WireFetch = () => Promise.reject(new WireError(code, `no way to ${FAKE_KEY}`))
  const problem = await problemOf(ask({ kind: 'openai' }, { fetch }))
  expect(problem).toMatchObject({ code: 'PROVIDER_UNREACHABLE', cause: 'no way to [key]', action })
})

it('tells an overloaded Anthropic from a failing one', async () => {
  expect(await problemOf(ask({ kind: 'anthropic', model: 'fake-overloaded' }))).toMatchObject({
    code: 'PROVIDER_RATE_LIMITED',
    title: 'The provider is overloaded',
    status: 529,
  })
})

it('does not follow a redirect with the key', async () => {
  const moved = await serve(() => Promise.resolve(new Response(null, { status: 307, headers: { location: '/else' } })))
  const problem = await problemOf(ask({ kind: 'openai', baseUrl: new URL(moved.url).origin }))
  await moved.stop()
  expect(problem).toMatchObject({ code: 'PROVIDER_ERROR', status: 307 })
})

it.each([
  ['{"error":"model \\"x\\" not found, try pulling it first"}', 'model "x" not found, try pulling it first'],
  ['{"object":"error","message":"too long","code":400}', 'too long'],
  ['{"detail":"Not Found"}', 'Not Found'],
  [
    '{"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"no credit"}}}',
    'Provider returned error no credit',
  ],
  ['<h1>nginx</h1>', '<h1>nginx</h1>'],
])('passes on what a compatible server says: %s', async (body, said) => {
  const server = await serve(() => Promise.resolve(new Response(body, { status: 404 })))
  const problem = await problemOf(ask({ kind: 'openai', baseUrl: new URL(server.url).origin }))
  await server.stop()
  expect(problem.cause).toBe(`It answered HTTP 404: ${said}`)
})

it('takes an error in a 200 for one', async () => {
  const body = '{"error":{"message":"Key limit exceeded","code":403}}'
  const server = await serve(() =>
    Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } })),
  )
  const problem = await problemOf(ask({ kind: 'openai', baseUrl: new URL(server.url).origin }))
  await server.stop()
  expect(problem.code).toBe('PROVIDER_KEY_REFUSED')
})

it.each([
  ['an error', 400, (text: string) => JSON.stringify({ error: { message: text } })],
  ['a page', 200, (text: string) => `<p>${text}</p>`],
])('lets no part of the key through where a long text is cut: %s', async (_, status, body) => {
  const key = 'sk-0123456789abcdefghijklmnopqrstuvwxyz'
  for (const before of [520, 540, 560, 580, 590]) {
    const fetch: WireFetch = () =>
      Promise.resolve({
        status,
        statusText: '',
        headers: [['content-type', 'application/json']],
        body: new Response(body(`${'.'.repeat(before)}${key}${'.'.repeat(900)}`)).body!,
      })
    const { cause } = await problemOf(ask({ kind: 'openai', key }, { fetch }))
    expect(cause).not.toContain('sk-0')
    expect(cause.length).toBeLessThan(700)
  }
})
