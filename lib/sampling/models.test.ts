import { afterAll, beforeAll, expect, it } from 'vitest'
import { FAKE_KEY } from '@/lib/testing/fake-provider'
import { FAKE_MODELS } from '@/lib/testing/fake-scenarios'
import { serve } from '@/lib/testing/serve'
import type { ServedProvider } from '@/lib/testing/served-provider'
import { serveProvider } from '@/lib/testing/served-provider'
import { cost } from './cost'
import { listModels } from './models'
import { PRESETS, PROVIDERS } from './providers'

let provider: ServedProvider
beforeAll(async () => {
  provider = await serveProvider()
})
afterAll(() => provider.stop())

it.each(['openai', 'anthropic', 'google'] as const)(
  'lists every model of %s that answers, page by page',
  async (kind) => {
    const models = await listModels({ kind, baseUrl: provider.baseUrl(kind), key: FAKE_KEY }, provider)
    expect(models.map(({ id }) => id)).toEqual(FAKE_MODELS)
    expect(models[0]).toMatchObject({ id: 'fake-text', name: 'Fake: text' })
  },
)

it('has prices for a million tokens, where they are told for one', async () => {
  const config = { kind: 'openai', baseUrl: provider.baseUrl('openai'), key: FAKE_KEY } as const
  const [first] = await listModels(config, provider)
  expect(first?.price?.input).toBeCloseTo(1)
  expect(first?.price?.output).toBeCloseTo(2)
})

it('leaves a list that never ends', async () => {
  let pages = 0
  const server = await serve(() => {
    pages++
    return Promise.resolve(Response.json({ data: [{ id: 'm' }], has_more: true, last_id: 'm' }))
  })
  const models = await listModels({ kind: 'anthropic', baseUrl: new URL(server.url).origin, key: '' }, provider)
  await server.stop()
  expect(models).toHaveLength(pages)
  expect(pages).toBe(20)
})

it.each([
  ['{"data":[{"id":"a","pricing":{"prompt":"-1","completion":"-1"}},{"name":"no id"},null]}', [{ id: 'a' }]],
  ['{}', []],
  ['[]', []],
])('reads %s', async (body, models) => {
  const server = await serve(() => Promise.resolve(new Response(body)))
  const listed = await listModels({ kind: 'openai', baseUrl: new URL(server.url).origin, key: '' }, provider)
  await server.stop()
  expect(listed).toEqual(models)
})

it('says that a web page is no list', async () => {
  const server = await serve(() => Promise.resolve(new Response('<h1>Hello</h1>')))
  const work = listModels({ kind: 'openai', baseUrl: new URL(server.url).origin, key: '' }, provider)
  await expect(work).rejects.toMatchObject({ problem: { code: 'PROVIDER_UNREADABLE' } })
  await server.stop()
})

it('costs what the tokens cost, where both are known', () => {
  expect(cost({ inputTokens: 1_000_000, outputTokens: 500_000 }, { input: 3, output: 15 })).toBeCloseTo(10.5)
  expect(cost({ inputTokens: 0, outputTokens: 0 }, { input: 3, output: 15 })).toBe(0)
  expect(cost({ inputTokens: 7 }, { input: 3, output: 15 })).toBeUndefined()
  expect(cost({ inputTokens: 7, outputTokens: 7 }, undefined)).toBeUndefined()
})

it('knows where each provider lives', () => {
  expect(PRESETS.map(({ id, kind, baseUrl }) => [id, kind, baseUrl])).toEqual([
    ['openai', 'openai', 'https://api.openai.com/v1'],
    ['anthropic', 'anthropic', 'https://api.anthropic.com/v1'],
    ['google', 'google', 'https://generativelanguage.googleapis.com/v1beta'],
    ['openrouter', 'openai', 'https://openrouter.ai/api/v1'],
    ['ollama', 'openai', 'http://localhost:11434/v1'],
    ['lm-studio', 'openai', 'http://localhost:1234/v1'],
    ['vllm', 'openai', 'http://localhost:8000/v1'],
  ])
  for (const { kind, needsKey } of PRESETS) if (needsKey) expect(PROVIDERS[kind].needsKey).toBe(true)
})
