import { describe, expect, it } from 'vitest'
import { FAKE_KEY, fakeBase, fakeProvider } from './fake-provider'

const ORIGIN = 'http://fake.test'

const post = async (kind: 'openai' | 'anthropic' | 'google', body: object, headers: Record<string, string> = {}) => {
  const path = {
    openai: '/chat/completions',
    anthropic: '/messages',
    google: '/models/fake-text:streamGenerateContent?alt=sse',
  }[kind]
  const response = await fakeProvider(
    new Request(`${fakeBase(ORIGIN, kind)}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${FAKE_KEY}`,
        'x-api-key': FAKE_KEY,
        'x-goog-api-key': FAKE_KEY,
        'anthropic-version': '2023-06-01',
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  )
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

const OPENAI = { model: 'fake-text', messages: [{ role: 'user', content: 'hi' }] }
const ANTHROPIC = {
  model: 'fake-text',
  max_tokens: 9,
  messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }],
}
const GOOGLE = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] }

const openaiCall = (id: string) => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id, type: 'function', function: { name: 't', arguments: '{}' } }],
})
const anthropicUse = { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 't', input: {} }] }
const anthropicResult = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'a' }] }

it.each([
  ['openai', OPENAI],
  ['anthropic', ANTHROPIC],
  ['google', GOOGLE],
] as const)('answers a plain request of %s', async (kind, body) => {
  const { status, text } = await post(kind, body)
  expect(status).toBe(200)
  expect(text).toMatch(/You.*said/s)
})

it('streams where it is asked to', async () => {
  expect((await post('openai', { ...OPENAI, stream: true })).text).toMatch(/^data: \{.*data: \[DONE\]\n\n$/s)
  expect((await post('openai', OPENAI)).type).toBe('application/json')
  expect((await post('anthropic', { ...ANTHROPIC, stream: true })).text).toMatch(
    /^event: message_start\ndata: .*event: message_stop\n/s,
  )
})

describe('refuses, as the real one does,', () => {
  it.each<['openai' | 'anthropic' | 'google', string, object, string]>([
    ['openai', 'an argument it does not know', { ...OPENAI, maxTokens: 1 }, 'Unrecognized request argument'],
    ['openai', 'no messages', { ...OPENAI, messages: [] }, 'empty array'],
    ['openai', 'five stop sequences', { ...OPENAI, stop: ['1', '2', '3', '4', '5'] }, 'array too long'],
    ['openai', 'a choice of no tools', { ...OPENAI, tool_choice: 'auto' }, 'only allowed when'],
    [
      'openai',
      'calls without results',
      { ...OPENAI, messages: [openaiCall('a'), ...OPENAI.messages] },
      'did not have response messages: a',
    ],
    [
      'openai',
      'a result of no call',
      { ...OPENAI, messages: [{ role: 'tool', tool_call_id: 'a', content: '' }] },
      'must be a response',
    ],
    ['openai', 'a long id', { ...OPENAI, messages: [openaiCall('x'.repeat(41))] }, 'string too long'],
    ['openai', 'another role', { ...OPENAI, messages: [{ role: 'model', content: 'x' }] }, "Invalid value: 'model'"],
    [
      'openai',
      'a tool name with a dot',
      { ...OPENAI, tools: [{ type: 'function', function: { name: 'a.b', parameters: { type: 'object' } } }] },
      'does not match pattern',
    ],
    ['anthropic', 'no max_tokens', { ...ANTHROPIC, max_tokens: undefined }, 'max_tokens: Field required'],
    ['anthropic', 'a temperature of 2', { ...ANTHROPIC, temperature: 2 }, 'range: 0..1'],
    ['anthropic', 'an argument it does not know', { ...ANTHROPIC, stop: [] }, 'stop: Extra inputs'],
    [
      'anthropic',
      'a system message',
      { ...ANTHROPIC, messages: [{ role: 'system', content: 'x' }] },
      'Unexpected role',
    ],
    [
      'anthropic',
      'empty text',
      { ...ANTHROPIC, messages: [{ role: 'user', content: [{ type: 'text', text: ' ' }] }] },
      'must be non-empty',
    ],
    ['anthropic', 'uses without results', { ...ANTHROPIC, messages: [anthropicUse] }, '`tool_use` ids were found'],
    ['anthropic', 'results without uses', { ...ANTHROPIC, messages: [anthropicResult] }, 'unexpected `tool_use_id`'],
    [
      'anthropic',
      'uses without tools',
      { ...ANTHROPIC, messages: [anthropicUse, anthropicResult] },
      'must define tools',
    ],
    [
      'google',
      'another role',
      { contents: [{ role: 'assistant', parts: [{ text: 'x' }] }] },
      'valid role: user, model',
    ],
    ['google', 'no contents', {}, 'contents is not specified'],
    ['google', 'a field it does not know', { ...GOOGLE, messages: [] }, 'Cannot find field'],
    ['google', 'a part it does not know', { contents: [{ role: 'user', parts: [{ txt: 'x' }] }] }, 'Cannot find field'],
    [
      'google',
      'calls without responses',
      {
        contents: [...GOOGLE.contents, { role: 'model', parts: [{ functionCall: { name: 't' } }] }, ...GOOGLE.contents],
      },
      'number of function response parts',
    ],
  ])('%s: %s', async (kind, _, body, said) => {
    const { status, text } = await post(kind, body)
    expect(status).toBe(400)
    expect(text).toContain(said)
  })

  it('a request without its version', async () => {
    expect(await post('anthropic', ANTHROPIC, { 'anthropic-version': '' })).toMatchObject({ status: 400 })
  })

  it('a key that is not its own', async () => {
    expect((await post('openai', OPENAI, { authorization: 'Bearer x' })).status).toBe(401)
    expect((await post('anthropic', ANTHROPIC, { 'x-api-key': 'x' })).status).toBe(401)
    expect((await post('google', GOOGLE, { 'x-goog-api-key': 'x' })).status).toBe(400)
    expect((await post('google', GOOGLE, { 'x-goog-api-key': '' })).status).toBe(403)
  })

  it('a model that is not there', async () => {
    expect((await post('openai', { ...OPENAI, model: 'gpt-9' })).status).toBe(404)
  })
})
