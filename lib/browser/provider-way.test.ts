import { describe, expect, it, vi } from 'vitest'
import { AskDesk } from '@/lib/answering/desk'
import { BY_HAND } from '@/lib/answering/routes'
import { TrustBook } from '@/lib/answering/trust'
import type { DeskEntry } from '@/lib/answering/types'
import { complete } from '@/lib/sampling/complete'
import { listModels } from '@/lib/sampling/models'
import type { ProviderConfig, ProviderKind } from '@/lib/sampling/types'
import { askingPeer } from '@/lib/testing/asking-peer'
import { connectTo } from '@/lib/testing/connected'
import { FAKE_KEY, fakeBase, fakeProvider } from '@/lib/testing/fake-provider'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { timelineText } from '@/lib/testing/timeline-text'
import { providerWay } from './provider-way'

const PROMPT = {
  method: 'sampling/createMessage',
  params: { messages: [{ role: 'user', content: { type: 'text', text: 'Hello there' } }], maxTokens: 50 },
}
const CASES = (['legacy', 'modern'] as const).flatMap((era) =>
  (['openai', 'anthropic', 'google'] as const).map((kind) => [era, kind] as const),
)

const configOf = (kind: ProviderKind, more: Partial<ProviderConfig> = {}): ProviderConfig => ({
  kind,
  baseUrl: fakeBase('http://provider.test', kind),
  key: FAKE_KEY,
  model: 'fake-text',
  ...more,
})

/** A sampling request of a real connection, on its way through the fake provider. */
const sampled = async (era: 'legacy' | 'modern', config: ProviderConfig) => {
  const { peer, answers } = askingPeer(era, [PROMPT])
  const { connection, recording, events } = await connectTo(peer.fetch, { version: era })
  const way = providerWay(handlerFetch(fakeProvider), recording, connection.id)
  const desk = new AskDesk({
    connection,
    origin: 'http://peer.test',
    routes: () => ({ ...BY_HAND, sampling: 'provider' }),
    roots: () => [],
    provider: () => ({ name: 'Fake', config, models: [], price: { input: 1, output: 1 } }),
    cassette: () => undefined,
    trust: new TrustBook(),
    complete,
    providerFetch: way,
    clock: () => recording.events.length,
  })
  const call = connection.call('tools/call', { name: 'ask', arguments: {} })
  const inPhase = (phase: string): Promise<DeskEntry> =>
    vi.waitFor(
      () => {
        const [entry] = desk.state().values()
        if (entry?.job?.phase !== phase) throw new Error('not yet')
        return entry
      },
      { interval: 1 },
    )
  const { ask } = await inPhase('review-prompt')
  void desk.job(ask.key)?.run()
  return { answers, recording, events, way, desk, call, ask, inPhase }
}

describe.each(CASES)('The way to a provider (%s, %s)', (era, kind) => {
  it('brings a completion back to the server that asked, and is recorded under its ask without the key', async () => {
    const { inPhase, desk, ask, call, answers, events, recording } = await sampled(era, configOf(kind))
    const { job } = await inPhase('review-completion')
    expect(job).toMatchObject({
      spent: { provider: 'Fake', model: 'fake-text', dollars: expect.any(Number) as number },
    })
    desk.job(ask.key)?.accept()
    await call.done
    expect(answers).toMatchObject([
      { reply: { role: 'assistant', content: { type: 'text', text: 'You said: Hello there' }, stopReason: 'endTurn' } },
    ])
    const sent = events('http-request-sent').filter(({ lane }) => lane === 'provider')
    expect(sent).toMatchObject([{ ask: ask.key, method: 'POST' }])
    expect(timelineText(recording.events).join('\n')).toMatch(/POST provider\.test[\s\S]*by the model/)
    expect(JSON.stringify(recording.events)).not.toContain(FAKE_KEY)
  })

  it('shows a refused key without repeating it', async () => {
    const wrong = 'sk-wrong-9876543210'
    const { inPhase, recording } = await sampled(era, configOf(kind, { key: wrong }))
    const { job } = await inPhase('failed')
    expect(job).toMatchObject({ problem: { code: 'PROVIDER_KEY_REFUSED' } })
    expect(JSON.stringify([job, recording.events])).not.toContain(wrong)
  })

  it('has an id of its own for each request, a list of models included', async () => {
    const { inPhase, way, events } = await sampled(era, configOf(kind))
    await inPhase('review-completion')
    const config = configOf(kind)
    expect((await listModels(config, { fetch: way(config) })).length).toBeGreaterThan(0)
    const ids = events('http-request-sent').map(({ httpId }) => httpId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(events('http-request-sent').at(-1)).not.toHaveProperty('ask')
  })
})
