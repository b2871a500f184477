import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAKE_KEY, fakeBase, fakeProvider } from '@/lib/testing/fake-provider'
import { ADAPTERS } from './adapters'
import { balanceRemarks } from './balance'
import { readPrompt } from './read-prompt'
import type { ProviderKind } from './types'

const KINDS: readonly ProviderKind[] = ['openai', 'anthropic', 'google']

const requestOf = (kind: ProviderKind, params: unknown) => {
  const said: string[] = []
  const say = (path: string, text: string): void => void said.push(`${path}: ${text}`)
  const config = { kind, baseUrl: fakeBase('http://fake.test', kind), key: FAKE_KEY, model: 'fake-text' }
  const { request } = ADAPTERS[kind].toRequest(config, readPrompt(params, say), say)
  return { request, said }
}

const text = fc.record({ type: fc.constant('text'), text: fc.string() })
const media = fc
  .constantFrom('image/png', 'image/tiff', 'image/jpeg', 'audio/wav', 'audio/midi')
  .map((mimeType) => ({ type: mimeType.split('/')[0], data: 'AAAA', mimeType }))
const resource = fc.constantFrom<object>(
  { type: 'resource', resource: { uri: 'x://y', text: 'T' } },
  { type: 'resource', resource: { uri: 'x://y', blob: 'AA==', mimeType: 'application/pdf' } },
  { type: 'resource_link', uri: 'x://y', name: 'y' },
)
const plain = fc.oneof(text, media, resource)
const content = fc.oneof(plain, fc.array(plain, { minLength: 1, maxLength: 3 }))

/** Names and ids that a server may use, and providers may not like. */
const toolName = fc.oneof(
  fc.constantFrom('a.b', 'a_b', 'ä/ö', '1', 'x'.repeat(100)),
  fc.string({ minLength: 1, maxLength: 9 }),
)
const toolId = fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom('call:1', 'call_1', 'call.1'))

/** Tool uses of the assistant, each answered in the message that follows. */
const toolTurn = fc
  .uniqueArray(fc.tuple(toolId, toolName, fc.boolean(), fc.array(plain, { maxLength: 2 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([id]) => id,
  })
  .map((uses) => [
    { role: 'assistant', content: uses.map(([id, name]) => ({ type: 'tool_use', id, name, input: { x: 1 } })) },
    {
      role: 'user',
      content: uses.map(([toolUseId, , isError, inner]) => ({
        type: 'tool_result',
        toolUseId,
        isError,
        content: inner,
      })),
    },
  ])
const talk = fc.tuple(content, content).map(([question, answer]) => [
  { role: 'user', content: question },
  { role: 'assistant', content: answer },
])

const conversation = fc.record(
  {
    messages: fc
      .array(fc.oneof(talk, toolTurn), { maxLength: 3 })
      .map((turns) => [{ role: 'user', content: { type: 'text', text: 'go' } }, ...turns.flat()]),
    maxTokens: fc.integer({ min: 1, max: 9999 }),
    systemPrompt: fc.string(),
    temperature: fc.double({ min: 0, max: 2, noNaN: true }),
    stopSequences: fc.array(fc.string(), { maxLength: 7 }),
    metadata: fc.dictionary(fc.string(), fc.jsonValue()),
    tools: fc.uniqueArray(toolName, { maxLength: 3 }).map((names) => names.map((name) => ({ name, inputSchema: {} }))),
    toolChoice: fc.record({ mode: fc.constantFrom('auto', 'required', 'none', 'any') }),
    includeContext: fc.constantFrom('none', 'thisServer'),
  },
  { requiredKeys: ['messages', 'maxTokens'] },
)

describe.each(KINDS)('whatever a server asks, %s', (kind) => {
  it('takes every well-formed conversation', async () => {
    await fc.assert(
      fc.asyncProperty(conversation, async (params) => {
        // Ids may repeat across turns by chance; such a conversation is not well-formed.
        fc.pre(balanceRemarks(params).length === 0)
        const { request } = requestOf(kind, params)
        const { url, method, body = '', headers } = request
        const list = headers.map(([name, value]): [string, string] => [name, value])
        const response = await fakeProvider(new Request(url, { method, body, headers: list }))
        expect([response.status, response.ok ? '' : await response.text()]).toEqual([200, ''])
      }),
      { numRuns: 150 },
    )
  })

  it('gets a request, of any params', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ messages: fc.array(fc.jsonValue()), tools: fc.jsonValue() })),
        (params) => {
          expect(() => JSON.parse(requestOf(kind, params).request.body ?? '') as unknown).not.toThrow()
        },
      ),
    )
  })

  it('can answer with anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (reply) => {
        expect(Array.isArray(ADAPTERS[kind].readEvent(reply))).toBe(true)
        expect(Array.isArray(ADAPTERS[kind].readWhole(reply))).toBe(true)
        expect(Array.isArray(ADAPTERS[kind].readModels(reply).models)).toBe(true)
      }),
    )
  })
})
