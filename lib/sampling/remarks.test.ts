import { expect, it } from 'vitest'
import { ADAPTERS } from './adapters'
import { readPrompt } from './read-prompt'
import { requestRemarks } from './request-remarks'
import type { ProviderKind } from './types'

/** What is said of a request, as “path: text”, and the body that goes out. */
const prepare = (kind: ProviderKind, params: unknown, baseUrl = 'http://x.test') => {
  const said: string[] = []
  const say = (path: string, text: string): void => void said.push(`${path}: ${text}`)
  const { request } = ADAPTERS[kind].toRequest({ kind, baseUrl, key: '', model: 'm' }, readPrompt(params, say), say)
  return { said, body: JSON.parse(request.body ?? '') as Record<string, unknown> }
}

const USER = { role: 'user', content: { type: 'text', text: 'hi' } }
const user = (content: unknown) => ({ messages: [{ role: 'user', content }], maxTokens: 9 })
const tool = (name: string) => ({ name, inputSchema: { type: 'object' } })

it.each<[string, object, Record<ProviderKind, readonly string[]>]>([
  [
    'metadata',
    { metadata: { user_id: 'u1', team: 'blue' } },
    {
      openai: [],
      anthropic: ['metadata: Anthropic takes a user_id only: team left out.'],
      google: ['metadata: Google has no place for it: left out.'],
    },
  ],
  [
    'six stop sequences',
    { stopSequences: ['1', '2', '3', '4', '5', '6'] },
    {
      openai: ['stopSequences: At most 4 are taken here: the last 2 are left out.'],
      anthropic: [],
      google: ['stopSequences: Google takes 5 at most: the last 1 are left out.'],
    },
  ],
  [
    'a stop sequence of white space',
    { stopSequences: ['\n\n'] },
    { openai: [], anthropic: ['stopSequences: Anthropic takes none of white space alone: left out.'], google: [] },
  ],
  [
    'a high temperature',
    { temperature: 1.5 },
    { openai: [], anthropic: ['temperature: Anthropic takes 0 to 1: 1 is asked for.'], google: [] },
  ],
  [
    'no maxTokens',
    { maxTokens: undefined },
    { openai: [], anthropic: ['maxTokens: Missing, and Anthropic wants to be told: 1024 are asked for.'], google: [] },
  ],
  [
    'a tool name with a dot',
    { tools: [tool('a.b')] },
    {
      openai: ['tools[0].name: “a.b” is no name the provider takes: it goes as “a_b”.'],
      anthropic: ['tools[0].name: “a.b” is no name the provider takes: it goes as “a_b”.'],
      google: [],
    },
  ],
  [
    'audio',
    user({ type: 'audio', data: 'AAAA', mimeType: 'audio/wav' }),
    {
      openai: [],
      anthropic: ['messages[0].content: Anthropic takes no audio/wav: named, not passed on.'],
      google: [],
    },
  ],
  [
    'an image of another kind',
    user([{ type: 'image', data: 'AAAA', mimeType: 'image/tiff' }]),
    {
      openai: ['messages[0].content[0]: image/tiff is not taken here: only named, not passed on.'],
      anthropic: ['messages[0].content[0]: Anthropic takes no image/tiff: named, not passed on.'],
      google: ['messages[0].content[0]: Google takes no image/tiff: named, not passed on.'],
    },
  ],
  [
    'an image from the assistant',
    { messages: [USER, { role: 'assistant', content: { type: 'image', data: 'AAAA', mimeType: 'image/png' } }] },
    {
      openai: ['messages[1].content: The assistant’s own messages are text here: only named, not shown.'],
      anthropic: ['messages[1].content: Anthropic takes images from the user only: named, not shown.'],
      google: [],
    },
  ],
  [
    'a failed tool result with structured content and an image',
    {
      tools: [tool('t')],
      messages: [
        USER,
        { role: 'assistant', content: { type: 'tool_use', id: 'a', name: 't', input: {} } },
        {
          role: 'user',
          content: {
            type: 'tool_result',
            toolUseId: 'a',
            isError: true,
            structuredContent: { n: 1 },
            content: [{ type: 'image', data: 'AAAA', mimeType: 'image/png' }],
          },
        },
      ],
    },
    {
      openai: [
        'messages[2].content.content[0]: Tool results are text here: passed on in a user message after it.',
        'messages[2].content.structuredContent: Passed on as text: there is no place for it.',
        'messages[2].content.isError: There is no place for it: the text begins with “Error:”.',
      ],
      anthropic: ['messages[2].content.structuredContent: Passed on as text: there is no place for it.'],
      google: ['messages[2].content.content[0]: A function response is JSON here: passed on beside it.'],
    },
  ],
])('says of each provider what it cannot take: %s', (_, params, expected) => {
  for (const kind of ['openai', 'anthropic', 'google'] as const)
    expect([kind, prepare(kind, { messages: [USER], maxTokens: 9, ...params }).said]).toEqual([kind, expected[kind]])
})

it.each<[object, string]>([
  [
    { includeContext: 'allServers' },
    'includeContext: Parley adds no context of servers, so “allServers” has no effect.',
  ],
  [{ toolChoice: { mode: 'required' } }, 'toolChoice: There are no tools to choose from: left out.'],
  [
    { tools: [tool('t')], toolChoice: { mode: 'any' } },
    'toolChoice: “any” is none of auto, required and none: left out.',
  ],
  [{ tools: [{ inputSchema: {} }] }, 'tools[0]: A tool without a name: left out.'],
  [{ tools: [{ name: 't' }] }, 'tools[0].inputSchema: Missing: passed on as a tool with any arguments.'],
  [{ tools: [{ ...tool('t'), outputSchema: {} }] }, 'tools[0].outputSchema: No provider takes one: left out.'],
  [{ temperature: 'hot' }, 'temperature: “hot” is not of its type: left out.'],
  [{ maxTokens: 0.5 }, 'maxTokens: 0.5 is no positive whole number: 1 is asked for.'],
  [{ stopSequences: [''] }, 'stopSequences[0]: Empty, or no string: left out.'],
  [{ topP: 1 }, 'topP: No member of sampling/createMessage: not passed on.'],
  [{ messages: 'hi' }, 'messages: It is no list: no message is passed on.'],
  [
    { messages: [{ ...USER, role: 'system' }] },
    'messages[0].role: “system” is neither user nor assistant: passed on as user.',
  ],
  [user('hi'), 'messages[0].content: A bare string instead of a content block: passed on as text.'],
  [
    user({ type: 'video', data: 'x' }),
    'messages[0].content: Not a content block that can be read: passed on as the text of its JSON.',
  ],
  [
    user({ type: 'tool_use', id: 1 }),
    'messages[0].content: Not a content block that can be read: passed on as the text of its JSON.',
  ],
  [
    user({ type: 'tool_use', id: 'a', name: 't', input: {} }),
    'messages[0].content: A tool use from the user: passed on as the text of its JSON.',
  ],
  [
    user({ type: 'resource_link', uri: 'x://y' }),
    'messages[0].content: No provider takes a link to a resource: passed on as the text of its JSON.',
  ],
  [
    user({ type: 'resource', resource: { uri: 'x://y', text: 'T' } }),
    'messages[0].content: No provider takes a resource: passed on as its text, under its URI.',
  ],
  [
    user({ type: 'resource', resource: { uri: 'x://y', blob: 'AA==' } }),
    'messages[0].content: No provider takes a resource of this kind: only its URI is passed on.',
  ],
  [
    user({ type: 'resource', resource: { uri: 'x://y', blob: 'AA==', mimeType: 'image/png' } }),
    'messages[0].content: No provider takes a resource: passed on as the image in it.',
  ],
])('says of %j what no provider takes', (params, remark) => {
  expect(prepare('openai', { messages: [USER], maxTokens: 9, ...params }).said).toEqual([remark])
})

it.each([undefined, null, 'x', [], { messages: [null, 7, { content: [null] }] }])('survives %j as params', (params) => {
  for (const kind of ['openai', 'anthropic', 'google'] as const)
    expect(prepare(kind, params).said.length).toBeGreaterThan(0)
})

it('asks OpenAI itself for tokens as its newer models want it, and for nothing it would refuse', () => {
  const params = { messages: [USER], maxTokens: 9, metadata: { a: 'b' } }
  expect(prepare('openai', params, 'https://api.openai.com/v1')).toMatchObject({
    body: { max_completion_tokens: 9 },
    said: ['metadata: OpenAI takes it only for completions it stores: left out.'],
  })
  expect(prepare('openai', params, 'https://api.openai.com/v1').body).not.toHaveProperty('metadata')
  expect(prepare('openai', params, 'http://localhost:11434/v1').body).toMatchObject({
    max_tokens: 9,
    metadata: { a: 'b' },
  })
})

it('gives different tools different names', () => {
  const { body } = prepare('openai', { messages: [USER], maxTokens: 9, tools: ['a.b', 'a_b', 'a/b'].map(tool) })
  const names = (body['tools'] as { function: { name: string } }[]).map((entry) => entry.function.name)
  expect(names).toEqual(['a_b_2', 'a_b', 'a_b_3'])
})

it('shortens ids that OpenAI would refuse, in both places', () => {
  const id = 'x'.repeat(60)
  const { body } = prepare('openai', {
    maxTokens: 9,
    messages: [
      { role: 'assistant', content: { type: 'tool_use', id, name: 't', input: {} } },
      { role: 'user', content: { type: 'tool_result', toolUseId: id, content: [] } },
    ],
  })
  expect(body['messages']).toMatchObject([{ tool_calls: [{ id: 'x'.repeat(40) }] }, { tool_call_id: 'x'.repeat(40) }])
})

it('adds the version to an address that is only a host', () => {
  const url = (kind: ProviderKind, baseUrl: string) =>
    ADAPTERS[kind].toRequest(
      { kind, baseUrl, key: '', model: 'models/a/b' },
      readPrompt({}, () => undefined),
      () => undefined,
    ).request.url
  expect(url('openai', 'http://localhost:11434/')).toBe('http://localhost:11434/v1/chat/completions')
  expect(url('openai', 'https://openrouter.ai/api/v1/')).toBe('https://openrouter.ai/api/v1/chat/completions')
  expect(url('anthropic', 'https://api.anthropic.com')).toBe('https://api.anthropic.com/v1/messages')
  expect(url('google', 'https://generativelanguage.googleapis.com')).toBe(
    'https://generativelanguage.googleapis.com/v1beta/models/a%2Fb:streamGenerateContent?alt=sse',
  )
})

it('sends no authorization without a key, and none of the white space around one', () => {
  expect(ADAPTERS.openai.headers('')).toEqual([])
  expect(ADAPTERS.openai.headers(' k\n')).toEqual([['Authorization', 'Bearer k']])
})

it.each(['https://x.test', '', 'localhost:1', 'file:///x', ' https://x.test/v1 '])(
  'tells beforehand what is said, whatever the address (%j)',
  (baseUrl) => {
    const params = { messages: [USER], maxTokens: 9, metadata: { a: 1 }, includeContext: 'thisServer' }
    expect(requestRemarks({ kind: 'google', baseUrl }, params)).toEqual([
      { path: 'includeContext', text: 'Parley adds no context of servers, so “thisServer” has no effect.' },
      { path: 'metadata', text: 'Google has no place for it: left out.' },
    ])
  },
)
