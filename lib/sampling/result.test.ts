import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { REVISIONS } from '@/lib/protocol/revisions'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { ADAPTERS } from './adapters'
import { readComplaint } from './complaint'
import { Draft } from './draft'
import { toResult } from './result'
import type { ProviderKind } from './types'

/** The result that events of a stream make, and what is said of it. */
const resultOf = (kind: ProviderKind, events: readonly unknown[], revision: Revision = '2025-11-25') => {
  const nameOf = (alias: string): string => alias
  const draft = new Draft(nameOf)
  for (const delta of events.flatMap((event) => ADAPTERS[kind].readEvent(event)))
    if (delta.type !== 'failed') draft.add(delta)
  const said: string[] = []
  const say = (_: string, text: string): void => void said.push(text)
  return { result: toResult(draft, { model: 'asked-for', revision, nameOf, say }), said, usage: draft.usage }
}

const chunk = (delta: object, rest: object = {}) => ({ choices: [{ index: 0, delta, ...rest }] })
const call = (index: number, id: string, args: string) => ({
  tool_calls: [{ index, id, type: 'function', function: { name: `t${id}`, arguments: args } }],
})

describe('a reply of a compatible server', () => {
  it('may number every call 0', () => {
    const { result } = resultOf('openai', [chunk(call(0, 'a', '{}')), chunk(call(0, 'b', '{"x":1}'))])
    expect(result['content']).toMatchObject([
      { id: 'a', name: 'ta', input: {} },
      { id: 'b', name: 'tb', input: { x: 1 } },
    ])
  })

  it('may repeat the id and the name with each piece', () => {
    const { result } = resultOf('openai', [chunk(call(0, 'a', '{"x"')), chunk(call(0, 'a', ':1}'))])
    expect(result['content']).toMatchObject([{ id: 'a', name: 'ta', input: { x: 1 } }])
  })

  it('may lack ids and the model', () => {
    const { result } = resultOf('openai', [chunk(call(0, '', '')), chunk({}, { finish_reason: 'stop' })])
    expect(result).toMatchObject({ model: 'asked-for', content: [{ id: 'call_1', input: {} }], stopReason: 'toolUse' })
  })

  it.each([
    [{ finish_reason: 'stop', stop_reason: 'END' }, 'stopSequence'],
    [{ finish_reason: 'stop', stop_reason: null }, 'endTurn'],
    [{ finish_reason: 'stop', native_finish_reason: 'stop_sequence' }, 'stopSequence'],
    [{ finish_reason: 'content_filter' }, 'content_filter'],
  ])('that ends with %j ended for %s', (ending, reason) => {
    expect(resultOf('openai', [chunk({ content: 'x' }, ending)]).result['stopReason']).toBe(reason)
  })

  it('may think first, come in parts, refuse, and have a picture elsewhere', () => {
    const thought = { reasoning_content: 'hm' }
    const image = { images: [{ image_url: { url: 'https://x.test/a.png' } }] }
    const { result, said } = resultOf('openai', [
      chunk(thought),
      chunk({ content: [{ type: 'text', text: 'a' }] }),
      chunk({ refusal: 'b' }),
      chunk(image),
    ])
    expect(result['content']).toEqual({ type: 'text', text: 'ab' })
    expect(said).toEqual([
      'The reply holds the model’s thinking: left out.',
      'An image came as a link, not as data: left out.',
    ])
  })
})

it.each<[ProviderKind, object[]]>([
  [
    'anthropic',
    [
      { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'hm' } },
      { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'yes' } },
    ],
  ],
  ['google', [{ candidates: [{ content: { parts: [{ text: 'hm', thought: true }, { text: 'yes' }] } }] }]],
])('leaves out what %s thought, and says so', (kind, events) => {
  const { result, said } = resultOf(kind, events)
  expect(result['content']).toEqual({ type: 'text', text: 'yes' })
  expect(said).toEqual([expect.stringContaining('thinking')])
})

it('counts what the cache served, and what was thought, as tokens', () => {
  const start = {
    type: 'message_start',
    message: { usage: { input_tokens: 3, cache_read_input_tokens: 100, output_tokens: 1 } },
  }
  const end = { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 9 } }
  expect(resultOf('anthropic', [start, end]).usage).toEqual({ inputTokens: 103, outputTokens: 9 })
  const counted = { usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, thoughtsTokenCount: 40 } }
  expect(resultOf('google', [counted]).usage).toEqual({ inputTokens: 3, outputTokens: 42 })
})

it.each(['openai', 'anthropic', 'google'] as const)('survives events of %s that are none', (kind) => {
  const odd = [
    null,
    7,
    'x',
    [],
    {},
    { type: 'content_block_start' },
    { choices: [null] },
    { candidates: [{ content: 7 }] },
  ]
  expect(resultOf(kind, odd).result).toMatchObject({ role: 'assistant' })
})

const part = (...parts: object[]) => ({ candidates: [{ content: { parts }, finishReason: 'STOP' }] })
const TEXT = { text: 'a' }
const CALL = { functionCall: { name: 't', args: {} }, thoughtSignature: 'c2ln' }
const blob = (mimeType: string) => ({ inlineData: { mimeType, data: 'AAAA' } })

it.each<[Revision, object[], string[]]>([
  [
    '2025-06-18',
    [TEXT, CALL, TEXT],
    ['2025-06-18 knows no tool_use: kept as text.', '2025-06-18 has room for one block: the texts are joined.'],
  ],
  ['2024-11-05', [blob('audio/wav')], ['2024-11-05 knows no audio: kept as text.']],
  ['2025-03-26', [blob('audio/wav')], []],
  ['2025-03-26', [TEXT, blob('image/png')], ['2025-03-26 has room for one block: the first image is kept.']],
  ['2025-11-25', [TEXT, blob('image/png'), CALL], []],
])('on %s says what has no room', (revision, parts, remarks) => {
  expect(resultOf('google', [part(...parts)], revision).said).toEqual(remarks)
})

const ROOM = 'spec/schema/2025-11-25.json'

const validatorOf = (revision: Revision): Validator => {
  const schema = readFacts(`spec/schema/${revision}.json`)
  const definitions = isObject(schema) && '$defs' in schema ? '$defs' : 'definitions'
  return new Validator(
    { ...(schema as object), $ref: `#/${definitions}/CreateMessageResult` },
    revision < '2025-11-25' ? '7' : '2020-12',
  )
}

describe.skipIf(factsMissing(ROOM)).each(REVISIONS)('the official schema of %s', (revision) => {
  it.each([
    [[TEXT]],
    [[blob('image/png')]],
    [[blob('audio/wav')]],
    [[CALL]],
    [[TEXT, CALL, CALL]],
    [[TEXT, blob('image/png'), TEXT]],
  ])('takes the result made of %j (skipped where the schema is absent)', (parts) => {
    const validator = validatorOf(revision)
    const { result } = resultOf('google', [part(...parts)], revision)
    expect(validator.validate(result)).toMatchObject({ valid: true })
    expect(validator.validate({ ...result, content: { type: 'nonsense' } })).toMatchObject({ valid: false })
  })
})

it.each<[ProviderKind, unknown[]]>([
  ['openai', [{ choices: [{ index: 0, delta: { content: 'a' }, finish_reason: 'constructor' }] }]],
  [
    'anthropic',
    [
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: 'a' } },
      { type: 'message_delta', delta: { stop_reason: 'constructor' } },
    ],
  ],
  ['google', [{ candidates: [{ content: { parts: [{ text: 'a' }] }, finishReason: 'constructor' }] }]],
])('passes any other reason of %s on, whatever it is called', (kind, events) => {
  expect(resultOf(kind, events).result['stopReason']).toBe('constructor')
})

it('takes no error for a status that objects have by themselves', () => {
  expect(readComplaint({ error: { type: 'constructor', message: 'm' } })).toEqual({ message: 'm', keyRefused: false })
})
