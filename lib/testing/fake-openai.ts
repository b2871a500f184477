import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { checkOpenai, openaiError } from './fake-openai-checks'
import type { Dialect } from './fake-provider'
import type { Wording } from './fake-replies'
import type { Heard, Script } from './fake-scenarios'
import { countWords, FAKE_MODELS } from './fake-scenarios'

const REASONS = { end: 'stop', stop: 'stop', length: 'length', tools: 'tool_calls', refused: 'content_filter' } as const

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const parts = (message: unknown): readonly unknown[] => {
  const content = isObject(message) ? message['content'] : undefined
  return typeof content === 'string' ? [{ type: 'text', text: content }] : list(content)
}

const textOf = (message: unknown): string =>
  parts(message)
    .flatMap((part) => stringAt(part, 'text') ?? [])
    .join(' ')

const hear = (body: Record<string, unknown>, key: string): Heard => {
  const messages = list(body['messages'])
  const user = messages.findLast((message) => stringAt(message, 'role') === 'user')
  const lastCall = messages.findLastIndex((message) => stringAt(message, 'role') === 'assistant')
  return {
    key,
    text: textOf(user),
    images: parts(user).filter((part) => stringAt(part, 'type') === 'image_url').length,
    results: messages
      .slice(lastCall + 1)
      .flatMap((message) => (stringAt(message, 'role') === 'tool' ? [textOf(message)] : [])),
    tools:
      body['tool_choice'] === 'none'
        ? []
        : list(body['tools']).flatMap((tool) => stringAt(objectAt(tool, 'function'), 'name') ?? []),
  }
}

const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`

type Fragment = {
  readonly content?: string
  readonly tool_calls?: readonly unknown[]
  readonly images?: readonly unknown[]
}

/** The pieces of a script as deltas; calls come as a head without arguments and then the arguments in pieces. */
const deltas = (script: Script): readonly Fragment[] => {
  let calls = 0
  return script.pieces.flatMap((piece): Fragment[] => {
    if ('text' in piece) return [{ content: piece.text }]
    // The shape of OpenRouter: OpenAI's own Chat Completions draw no images.
    if ('image' in piece)
      return [{ images: [{ type: 'image_url', index: 0, image_url: { url: `data:image/png;base64,${piece.image}` } }] }]
    const index = calls++
    const { name, json } = piece.call
    return [
      { tool_calls: [{ index, id: `call_fake${index}`, type: 'function', function: { name, arguments: '' } }] },
      ...json.map((part) => ({ tool_calls: [{ index, function: { arguments: part } }] })),
    ]
  })
}

const wholeMessage = (script: Script): unknown => {
  const text = script.pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])).join('')
  const calls = script.pieces.flatMap((piece) => ('call' in piece ? [piece.call] : []))
  const images = script.pieces.flatMap((piece) => ('image' in piece ? [piece.image] : []))
  return {
    role: 'assistant',
    content: text === '' ? null : text,
    refusal: null,
    ...(calls.length === 0
      ? {}
      : {
          tool_calls: calls.map(({ name, json }, index) => ({
            id: `call_fake${index}`,
            type: 'function',
            function: { name, arguments: json.join('') },
          })),
        }),
    ...(images.length === 0
      ? {}
      : { images: images.map((data) => ({ type: 'image_url', image_url: { url: `data:image/png;base64,${data}` } })) }),
  }
}

const word = (script: Script, model: string, heard: Heard, body: Record<string, unknown>): Wording => {
  const finish = REASONS[script.reason]
  const written = countWords(JSON.stringify(wholeMessage(script)))
  const read = countWords(heard.text) + heard.images * 100
  const usage = { prompt_tokens: read, completion_tokens: written, total_tokens: read + written }
  const counted = objectAt(body, 'stream_options')?.['include_usage'] === true
  const head = {
    id: 'chatcmpl-fake',
    created: 1_780_000_000,
    model: `${model}-2026-01-01`,
    system_fingerprint: 'fp_fake',
  }
  const chunk = (delta: unknown, finish_reason: string | null = null): string =>
    event({
      ...head,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
      ...(counted ? { usage: null } : {}),
    })
  return {
    opening: [chunk({ role: 'assistant', content: '', refusal: null })],
    pieces: deltas(script).map((delta) => chunk(delta)),
    closing: [
      chunk({}, finish),
      ...(counted ? [event({ ...head, object: 'chat.completion.chunk', choices: [], usage })] : []),
      'data: [DONE]\n\n',
    ],
    failing: event(openaiError('The server had an error while processing your request.', 'server_error').body),
    whole: {
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message: wholeMessage(script), logprobs: null, finish_reason: finish }],
      usage,
    },
  }
}

/** OpenAI's Chat Completions, with OpenRouter's prices and images. */
export const fakeOpenai: Dialect = {
  base: '/openai/v1',
  keyOf: (request) => request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '',
  keyRefused: (key) => ({
    status: 401,
    body: openaiError(
      key === ''
        ? "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth."
        : `Incorrect API key provided: ${key}.`,
      'invalid_request_error',
      'invalid_api_key',
    ).body,
  }),
  target: (path) => (path === '/chat/completions' ? {} : undefined),
  check: checkOpenai,
  hear,
  word,
  streamed: (_, body) => body['stream'] === true,
  failures: {
    server: {
      status: 500,
      body: openaiError('The server had an error while processing your request. Sorry about that!', 'server_error')
        .body,
    },
    'rate-limit': {
      status: 429,
      headers: { 'retry-after': '20', 'x-ratelimit-remaining-requests': '0' },
      body: openaiError('Rate limit reached for requests per min (RPM): Limit 3.', 'requests', 'rate_limit_exceeded')
        .body,
    },
    overloaded: {
      status: 503,
      body: openaiError('The engine is currently overloaded, please try again later.', 'server_error').body,
    },
  },
  complain: (message, missing) => ({
    status: missing ? 404 : 400,
    body: openaiError(message, 'invalid_request_error', missing ? 'model_not_found' : null).body,
  }),
  models: () => ({
    object: 'list',
    data: FAKE_MODELS.map((id, at) => ({
      id,
      object: 'model',
      created: 1_780_000_000,
      owned_by: 'parley',
      name: `Fake: ${id.slice('fake-'.length)}`,
      // US dollars for one token, as text.
      pricing: { prompt: String((at + 1) / 1e6), completion: String((2 * (at + 1)) / 1e6) },
    })),
  }),
}
