import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventBody, HttpId } from '@/lib/recording/events'
import { FAKE_KEY } from '@/lib/testing/fake-provider'
import { FAKE_MODELS } from '@/lib/testing/fake-scenarios'
import type { ServedProvider } from '@/lib/testing/served-provider'
import { serveProvider } from '@/lib/testing/served-provider'
import { tapProvider } from '@/lib/wire/provider-tap'
import { complete } from './complete'
import { listModels } from './models'
import type { ProviderKind } from './types'

const KINDS: readonly ProviderKind[] = ['openai', 'anthropic', 'google']
const WRONG = 'sk-wrong-9876543210'

let provider: ServedProvider
beforeAll(async () => {
  provider = await serveProvider()
})
afterAll(() => provider.stop())

const recorded = (key: string) => {
  const log: EventBody[] = []
  let count = 0
  const fetch = tapProvider({
    fetch: provider.fetch,
    secrets: [key],
    newHttpId: () => `h${++count}` as HttpId,
    emit: (event) => void log.push(event),
    describe: (error) => ({ code: 'X', title: 't', cause: String(error), action: 'a' }),
  })
  return { fetch, log }
}

const PARAMS = { messages: [{ role: 'user', content: { type: 'text', text: 'hi' } }], maxTokens: 9 }

describe.each(KINDS)('the key for %s', (kind) => {
  it.each([
    ...FAKE_MODELS.filter((model) => model !== 'fake-slow').map((model) => [model, FAKE_KEY]),
    ['fake-text', WRONG],
  ])('is in no event, answer or problem of %s (%s)', async (model, key = '') => {
    const { fetch, log } = recorded(key)
    const told: unknown[] = []
    const outcome = await complete({ kind, baseUrl: provider.baseUrl(kind), key, model }, PARAMS, {
      fetch,
      revision: '2025-11-25',
      clock: () => 0,
      onPartial: (partial) => told.push(partial),
    }).catch((error: unknown) => ({ message: String(error), ...(error as object) }))
    expect(log.length).toBeGreaterThan(2)
    expect(JSON.stringify([log, outcome, told])).not.toContain(key)
    expect(JSON.stringify(provider.sent.at(-1))).toContain(key)
  })

  it('is in no event of a model list', async () => {
    const { fetch, log } = recorded(FAKE_KEY)
    await listModels({ kind, baseUrl: provider.baseUrl(kind), key: FAKE_KEY }, { fetch })
    expect(log.length).toBeGreaterThan(2)
    expect(JSON.stringify(log)).not.toContain(FAKE_KEY)
  })
})
