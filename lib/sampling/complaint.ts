import { isObject, objectAt, stringAt } from '@/lib/protocol/json'

/** What the three providers (and FastAPI, Ollama, OpenRouter) say in an error body. */
export type Complaint = {
  readonly message: string
  readonly status?: number
  readonly keyRefused: boolean
  readonly retryAfter?: string
}

/** Anthropic names errors instead of numbering them inside a stream. */
const STATUS_OF = new Map([
  ['authentication_error', 401],
  ['permission_error', 403],
  ['rate_limit_error', 429],
  ['overloaded_error', 529],
  ['rate_limit_exceeded', 429],
  ['invalid_api_key', 401],
])

export const readComplaint = (body: unknown): Complaint => {
  // Google wraps a stream's error into a list.
  const whole: unknown = Array.isArray(body) ? body[0] : body
  const error = objectAt(whole, 'error')
  const message =
    stringAt(error, 'message') ??
    stringAt(whole, 'error') ??
    stringAt(whole, 'message') ??
    stringAt(whole, 'detail') ??
    ''
  const details = list(error?.['details'])
  const code = error?.['code']
  const named = [stringAt(error, 'type'), stringAt(error, 'code')].flatMap((name) => STATUS_OF.get(name ?? '') ?? [])[0]
  const status = typeof code === 'number' ? code : named
  const retryAfter = details.map((detail) => stringAt(detail, 'retryDelay')).find((delay) => delay !== undefined)
  // OpenRouter's own message says that a provider failed; why, its metadata say.
  const raw = stringAt(objectAt(error, 'metadata'), 'raw')
  return {
    message: [message, raw].filter((text) => text !== undefined && text !== '').join(' '),
    keyRefused: details.some((detail) => stringAt(detail, 'reason') === 'API_KEY_INVALID'),
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** An error body that may be JSON, a web page or nothing. */
export const complaintOf = (text: string): Complaint => {
  try {
    const body: unknown = JSON.parse(text)
    if (isObject(body) || Array.isArray(body)) return readComplaint(body)
  } catch {
    // Not JSON: a proxy's page, or plain text.
  }
  return { message: text.trim(), keyRefused: false }
}
