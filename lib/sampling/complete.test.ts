import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Revision } from '@/lib/protocol/revisions'
import { PIXEL } from '@/lib/testing/fake-scenarios'
import { FAKE_KEY } from '@/lib/testing/fake-provider'
import type { ServedProvider } from '@/lib/testing/served-provider'
import { serveProvider } from '@/lib/testing/served-provider'
import { complete } from './complete'
import type { Partial, ProviderKind } from './types'

const KINDS: readonly ProviderKind[] = ['openai', 'anthropic', 'google']

let provider: ServedProvider
beforeAll(async () => {
  provider = await serveProvider()
})
afterAll(() => provider.stop())

const ask = async (kind: ProviderKind, model: string, params: object = {}, revision: Revision = '2025-11-25') => {
  const partials: Partial[] = []
  let now = 0
  const completion = await complete(
    { kind, baseUrl: provider.baseUrl(kind), key: FAKE_KEY, model },
    {
      messages: [{ role: 'user', content: { type: 'text', text: 'the weather in Zürich?' } }],
      maxTokens: 100,
      ...params,
    },
    { fetch: provider.fetch, revision, clock: () => (now += 5), onPartial: (partial) => partials.push(partial) },
  )
  return { ...completion, partials, body: JSON.parse(provider.sent.at(-1)?.body ?? '') as Record<string, unknown> }
}

const TOOLS = {
  tools: [
    { name: 'weather.look-up', description: 'Looks out', inputSchema: { type: 'object', properties: { city: {} } } },
  ],
  toolChoice: { mode: 'required' },
}

const TOOL_TURNS = {
  ...TOOLS,
  messages: [
    { role: 'user', content: { type: 'text', text: 'the weather?' } },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'Let me look.' },
        { type: 'tool_use', id: 'call:1', name: 'weather.look-up', input: { city: 'Zürich' } },
        { type: 'tool_use', id: 'call:2', name: 'weather.look-up', input: { city: 'Genf' } },
      ],
    },
    {
      role: 'user',
      content: [
        { type: 'tool_result', toolUseId: 'call:1', content: [{ type: 'text', text: 'sunny' }] },
        { type: 'tool_result', toolUseId: 'call:2', content: [{ type: 'text', text: 'no such city' }], isError: true },
      ],
    },
  ],
}

describe.each(KINDS)('a completion from %s', (kind) => {
  it('is streamed: what has come is told as it comes', async () => {
    const { result, usage, milliseconds, partials, remarks } = await ask(kind, 'fake-text')
    expect(result).toMatchObject({
      role: 'assistant',
      content: { type: 'text', text: 'You said: the weather in Zürich?' },
      stopReason: 'endTurn',
    })
    expect(result['model']).toMatch(/^fake-text-/)
    expect(usage.inputTokens).toBe(4)
    expect(usage.outputTokens).toBeGreaterThan(0)
    expect(milliseconds).toBe(5)
    expect(remarks).toEqual([])
    expect(partials.map(({ text }) => text).slice(0, 2)).toEqual(['You', 'You said:'])
  })

  it('is read whole where the server does not stream', async () => {
    const { result, usage } = await ask(kind, 'fake-whole')
    expect(result).toMatchObject({ content: { text: 'You said: the weather in Zürich?' }, stopReason: 'endTurn' })
    expect(usage.inputTokens).toBe(4)
  })

  it('says that it was cut by maxTokens', async () => {
    expect((await ask(kind, 'fake-length')).result).toMatchObject({ stopReason: 'maxTokens' })
  })

  it.each(['fake-tools', 'fake-tools-whole'])('asks for tools under the server’s own names (%s)', async (model) => {
    const { result, partials } = await ask(kind, model, TOOLS)
    expect(result).toMatchObject({
      stopReason: 'toolUse',
      content: [
        { type: 'text', text: 'Let me look.' },
        {
          type: 'tool_use',
          id: expect.stringMatching(/./) as string,
          name: 'weather.look-up',
          input: { city: 'Zürich', days: 3 },
        },
      ],
    })
    expect(partials.at(-1)).toEqual({ text: 'Let me look.', toolCalls: ['weather.look-up'] })
  })

  it('goes on from tool results', async () => {
    const { result } = await ask(kind, 'fake-tools', TOOL_TURNS)
    const failed = kind === 'openai' ? 'Error: no such city' : 'no such city'
    expect(result).toMatchObject({
      content: { type: 'text', text: `The tool said: sunny; ${failed}` },
      stopReason: 'endTurn',
    })
  })

  it('goes on from tool results without tools to choose from', async () => {
    const { tools: _tools, toolChoice: _choice, ...params } = TOOL_TURNS
    expect((await ask(kind, 'fake-text', params)).result).toMatchObject({ stopReason: 'endTurn' })
  })

  it('may not use tools where the server says so', async () => {
    const { result } = await ask(kind, 'fake-tools', { ...TOOLS, toolChoice: { mode: 'none' } })
    expect(result).toMatchObject({ content: { type: 'text' }, stopReason: 'endTurn' })
  })

  it('sees images', async () => {
    const content = [
      { type: 'image', data: PIXEL, mimeType: 'image/png' },
      { type: 'text', text: 'what is it?' },
    ]
    const { result, remarks } = await ask(kind, 'fake-text', { messages: [{ role: 'user', content }] })
    expect(result).toMatchObject({ content: { text: 'You said: what is it? (with 1 image)' } })
    expect(remarks).toEqual([])
  })

  it('sees images in tool results', async () => {
    const [first, second] = TOOL_TURNS.messages
    const image = { type: 'image', data: PIXEL, mimeType: 'image/png' }
    const content = ['call:1', 'call:2'].map((toolUseId) => ({ type: 'tool_result', toolUseId, content: [image] }))
    const { body } = await ask(kind, 'fake-text', {
      ...TOOL_TURNS,
      messages: [first, second, { role: 'user', content }],
    })
    expect(JSON.stringify(body).split(PIXEL)).toHaveLength(3)
  })

  it('passes on the settings', async () => {
    const { body } = await ask(kind, 'fake-text', {
      systemPrompt: 'Be brief.',
      temperature: 0.3,
      maxTokens: 77,
      stopSequences: ['END'],
    })
    const text = JSON.stringify(body)
    for (const setting of ['Be brief.', '"temperature":0.3', ':77', '["END"]']) expect(text).toContain(setting)
  })

  it('is one block before 2025-11-25', async () => {
    const { result, remarks } = await ask(kind, 'fake-tools', TOOLS, '2025-06-18')
    expect(result).toMatchObject({ content: { type: 'text', text: expect.stringContaining('Let me look.') as string } })
    expect(remarks.map(({ text }) => text)).toContain('2025-06-18 knows no tool_use: kept as text.')
  })
})

it.each(['openai', 'google'] as const)('has images from %s', async (kind) => {
  const { result } = await ask(kind, 'fake-image')
  expect(result['content']).toEqual([
    { type: 'text', text: 'Here it is.' },
    { type: 'image', data: PIXEL, mimeType: 'image/png' },
  ])
  const early = await ask(kind, 'fake-image', {}, '2025-06-18')
  expect(early.result['content']).toEqual({ type: 'image', data: PIXEL, mimeType: 'image/png' })
  expect(early.remarks).toEqual([
    { path: 'result.content', text: '2025-06-18 has room for one block: the first image is kept.' },
  ])
})

it('says that a stop sequence was met, where the provider tells', async () => {
  expect((await ask('anthropic', 'fake-stop')).result).toMatchObject({ stopReason: 'stopSequence' })
})

it.each(['openai', 'anthropic'] as const)('keeps arguments of %s that are no JSON as text', async (kind) => {
  const { result, remarks } = await ask(kind, 'fake-broken-tools', TOOLS)
  expect(result).toMatchObject({
    content: [
      { type: 'text', text: 'Let me look.' },
      { type: 'text', text: 'weather.look-up({"city": "Zü)' },
    ],
    stopReason: 'endTurn',
  })
  expect(remarks.at(-1)).toMatchObject({
    path: 'result.content[1]',
    text: expect.stringContaining('no JSON object') as string,
  })
})

it('gives Gemini back the signature of its thoughts', async () => {
  const first = await ask('google', 'fake-tools', TOOLS)
  const content = first.result['content'] as { type: string; id?: string }[]
  const use = content[1]!
  const { body } = await ask('google', 'fake-tools', {
    ...TOOLS,
    messages: [
      { role: 'user', content: { type: 'text', text: 'the weather?' } },
      { role: 'assistant', content },
      { role: 'user', content: { type: 'tool_result', toolUseId: use.id, content: [] } },
    ],
  })
  expect(JSON.stringify(body)).toContain('"thoughtSignature":"c2lnbmF0dXJl"')
})
