import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { checkGoogle } from './fake-google-checks'
import type { Dialect } from './fake-provider'
import type { Refusal, Wording } from './fake-replies'
import type { Heard, Script } from './fake-scenarios'
import { countWords, FAKE_MODELS } from './fake-scenarios'

const REASONS = { end: 'STOP', stop: 'STOP', length: 'MAX_TOKENS', tools: 'STOP', refused: 'SAFETY' } as const

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const partsOf = (content: unknown): readonly unknown[] => (isObject(content) ? list(content['parts']) : [])

const hear = (body: Record<string, unknown>, key: string): Heard => {
  const parts = partsOf(list(body['contents']).at(-1))
  const mode = stringAt(objectAt(objectAt(body, 'toolConfig'), 'functionCallingConfig'), 'mode')
  const declared = list(body['tools']).flatMap((tool) => (isObject(tool) ? list(tool['functionDeclarations']) : []))
  return {
    key,
    text: parts.flatMap((part) => stringAt(part, 'text') ?? []).join(' '),
    images: parts.filter((part) => stringAt(objectAt(part, 'inlineData'), 'mimeType')?.startsWith('image/')).length,
    results: parts.flatMap((part) => {
      const response = objectAt(objectAt(part, 'functionResponse'), 'response')
      return stringAt(response, 'output') ?? stringAt(response, 'error') ?? []
    }),
    tools: mode === 'NONE' ? [] : declared.flatMap((tool) => stringAt(tool, 'name') ?? []),
  }
}

const event = (data: unknown): string => `data: ${JSON.stringify(data)}\r\n\r\n`

/** Calls come whole and without an id: Google parses them itself, and fails on what is no JSON. */
const partsFor = ({ pieces }: Script): readonly object[] =>
  pieces.map((piece) => {
    if ('text' in piece) return { text: piece.text }
    if ('image' in piece) return { inlineData: { mimeType: 'image/png', data: piece.image } }
    return {
      functionCall: { name: piece.call.name, args: JSON.parse(piece.call.json.join('')) as unknown },
      thoughtSignature: 'c2lnbmF0dXJl',
    }
  })

const isBroken = ({ pieces }: Script): boolean =>
  pieces.some((piece) => 'call' in piece && !piece.call.json.join('').endsWith('}'))

const word = (script: Script, model: string, heard: Heard): Wording => {
  const broken = isBroken(script)
  const parts = broken ? [] : partsFor(script)
  const finishReason = broken ? 'MALFORMED_FUNCTION_CALL' : REASONS[script.reason]
  const read = countWords(heard.text) + heard.images * 100
  const usageMetadata = {
    promptTokenCount: read,
    candidatesTokenCount: parts.length,
    totalTokenCount: read + parts.length,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: read }],
  }
  const chunk = (given: readonly object[], ending = {}): object => ({
    candidates: [{ ...(given.length === 0 ? {} : { content: { parts: given, role: 'model' } }), ...ending, index: 0 }],
    usageMetadata,
    modelVersion: `${model}-001`,
    responseId: 'fake',
  })
  return {
    opening: [],
    pieces: parts.map((part) => event(chunk([part]))),
    closing: [event(chunk(script.reason === 'end' && !broken ? [{ text: '' }] : [], { finishReason }))],
    failing: event(googleError(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.').body),
    whole: chunk(parts, { finishReason }),
  }
}

const googleError = (status: number, name: string, message: string, details?: readonly object[]): Refusal => ({
  status,
  body: { error: { code: status, message, status: name, ...(details ? { details } : {}) } },
})

const info = (type: string, rest: object): object => ({ '@type': `type.googleapis.com/google.rpc.${type}`, ...rest })

const PATH = /^\/models\/([^/:]+):(generateContent|streamGenerateContent)$/

const PAGE = 8

/** Google's Gemini API, v1beta. */
export const fakeGoogle: Dialect = {
  base: '/google/v1beta',
  keyOf: (request) => request.headers.get('x-goog-api-key') ?? '',
  keyRefused: (key) =>
    key === ''
      ? googleError(403, 'PERMISSION_DENIED', 'Method doesn’t allow unregistered callers. Please use API Key.')
      : // Not 401: Google takes a wrong key for an invalid argument.
        googleError(400, 'INVALID_ARGUMENT', `API key not valid: ${key}. Please pass a valid API key.`, [
          info('ErrorInfo', { reason: 'API_KEY_INVALID', domain: 'googleapis.com' }),
        ]),
  target: (path) => {
    const model = PATH.exec(path)?.[1]
    return model === undefined ? undefined : { model: decodeURIComponent(model) }
  },
  check: checkGoogle,
  hear,
  word,
  streamed: (path) => PATH.exec(path)?.[2] === 'streamGenerateContent',
  failures: {
    server: googleError(500, 'INTERNAL', 'An internal error has occurred. Please retry.'),
    'rate-limit': googleError(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', [
      info('RetryInfo', { retryDelay: '20s' }),
    ]),
    overloaded: googleError(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'),
  },
  complain: (message, missing) =>
    missing ? googleError(404, 'NOT_FOUND', message) : googleError(400, 'INVALID_ARGUMENT', message),
  models: (query) => {
    const start = Number(query.get('pageToken') ?? 0)
    const all = [...FAKE_MODELS, 'fake-embedding']
    const next = start + PAGE < all.length ? { nextPageToken: String(start + PAGE) } : {}
    return {
      models: all.slice(start, start + PAGE).map((id) => ({
        name: `models/${id}`,
        version: '001',
        displayName: `Fake: ${id.slice('fake-'.length)}`,
        inputTokenLimit: 1_048_576,
        outputTokenLimit: 8192,
        supportedGenerationMethods: id === 'fake-embedding' ? ['embedContent'] : ['generateContent', 'countTokens'],
      })),
      ...next,
    }
  },
}
