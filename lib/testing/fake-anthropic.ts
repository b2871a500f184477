import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { checkAnthropic } from './fake-anthropic-checks'
import type { Dialect } from './fake-provider'
import type { Refusal, Wording } from './fake-replies'
import type { Heard, Script } from './fake-scenarios'
import { countWords, FAKE_MODELS } from './fake-scenarios'

const REASONS = {
  end: 'end_turn',
  stop: 'stop_sequence',
  length: 'max_tokens',
  tools: 'tool_use',
  refused: 'refusal',
} as const

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const blocksOf = (message: unknown): readonly unknown[] => {
  const content = isObject(message) ? message['content'] : undefined
  return typeof content === 'string' ? [{ type: 'text', text: content }] : list(content)
}

const textOf = (message: unknown): string =>
  blocksOf(message)
    .flatMap((block) => stringAt(block, 'text') ?? [])
    .join(' ')

const hear = (body: Record<string, unknown>, key: string): Heard => {
  const last = list(body['messages']).at(-1)
  const blocks = blocksOf(last)
  return {
    key,
    text: textOf(last),
    images: blocks.filter((block) => stringAt(block, 'type') === 'image').length,
    results: blocks.flatMap((block) => (stringAt(block, 'type') === 'tool_result' ? [textOf(block)] : [])),
    tools:
      stringAt(objectAt(body, 'tool_choice'), 'type') === 'none'
        ? []
        : list(body['tools']).flatMap((tool) => stringAt(tool, 'name') ?? []),
  }
}

const event = (type: string, data: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`

type Written =
  | { readonly type: 'text'; readonly pieces: readonly string[] }
  | { readonly type: 'tool_use'; readonly name: string; readonly pieces: readonly string[] }

/** Text comes as one block of many deltas. Claude draws no images: the scenario's one is left out. */
const writtenBlocks = ({ pieces }: Script): readonly Written[] =>
  pieces.reduce<Written[]>((blocks, piece) => {
    const last = blocks.at(-1)
    if ('image' in piece) return blocks
    if ('call' in piece) return [...blocks, { type: 'tool_use', name: piece.call.name, pieces: piece.call.json }]
    if (last?.type !== 'text') return [...blocks, { type: 'text', pieces: [piece.text] }]
    return [...blocks.slice(0, -1), { type: 'text', pieces: [...last.pieces, piece.text] }]
  }, [])

const streamBlock = (block: Written, index: number): readonly string[] => [
  event('content_block_start', {
    index,
    content_block:
      block.type === 'text'
        ? { type: 'text', text: '' }
        : { type: 'tool_use', id: `toolu_fake${index}`, name: block.name, input: {} },
  }),
  ...block.pieces.map((piece) =>
    event('content_block_delta', {
      index,
      delta:
        block.type === 'text' ? { type: 'text_delta', text: piece } : { type: 'input_json_delta', partial_json: piece },
    }),
  ),
  event('content_block_stop', { index }),
]

const inputOf = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}

const wholeBlock = (block: Written, index: number): unknown =>
  block.type === 'text'
    ? { type: 'text', text: block.pieces.join('') }
    : { type: 'tool_use', id: `toolu_fake${index}`, name: block.name, input: inputOf(block.pieces.join('')) }

const word = (script: Script, model: string, heard: Heard): Wording => {
  const blocks = writtenBlocks(script)
  const stop = {
    stop_reason: REASONS[script.reason],
    stop_sequence: script.reason === 'stop' ? 'END' : null,
  }
  const input = {
    input_tokens: countWords(heard.text) + heard.images * 100,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
  }
  const output = blocks.flatMap(({ pieces }) => pieces).length
  const message = { id: 'msg_fake', type: 'message', role: 'assistant', model: `${model}-20260101` }
  return {
    opening: [
      event('message_start', {
        message: {
          ...message,
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { ...input, output_tokens: 1 },
        },
      }),
      event('ping', {}),
    ],
    pieces: blocks.flatMap(streamBlock),
    closing: [event('message_delta', { delta: stop, usage: { output_tokens: output } }), event('message_stop', {})],
    failing: event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
    whole: { ...message, content: blocks.map(wholeBlock), ...stop, usage: { ...input, output_tokens: output } },
  }
}

const refusal = (status: number, type: string, message: string, headers?: Record<string, string>): Refusal => ({
  status,
  body: { type: 'error', error: { type, message }, request_id: 'req_fake' },
  ...(headers ? { headers } : {}),
})

/** A page holds few models, so that whoever lists them has to turn it. */
const PAGE = 5

/** Anthropic's Messages, version 2023-06-01. */
export const fakeAnthropic: Dialect = {
  base: '/anthropic/v1',
  keyOf: (request) => request.headers.get('x-api-key') ?? '',
  keyRefused: (key) =>
    refusal(401, 'authentication_error', key === '' ? 'x-api-key header is required' : `invalid x-api-key ${key}`),
  target: (path) => (path === '/messages' ? {} : undefined),
  check: checkAnthropic,
  hear,
  word,
  streamed: (_, body) => body['stream'] === true,
  failures: {
    server: refusal(500, 'api_error', 'Internal server error'),
    'rate-limit': refusal(429, 'rate_limit_error', 'This request would exceed your organization’s rate limit.', {
      'retry-after': '20',
    }),
    overloaded: refusal(529, 'overloaded_error', 'Overloaded'),
  },
  complain: (message, missing) =>
    missing ? refusal(404, 'not_found_error', message) : refusal(400, 'invalid_request_error', message),
  models: (query) => {
    const start = FAKE_MODELS.indexOf(query.get('after_id') ?? '') + 1
    const page = FAKE_MODELS.slice(start, start + PAGE)
    return {
      data: page.map((id) => ({
        type: 'model',
        id,
        display_name: `Fake: ${id.slice('fake-'.length)}`,
        created_at: '2026-01-01T00:00:00Z',
      })),
      has_more: start + PAGE < FAKE_MODELS.length,
      first_id: page[0] ?? null,
      last_id: page.at(-1) ?? null,
    }
  },
}
