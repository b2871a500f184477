import type { HeaderList } from '@/lib/protocol/headers'
import { headerValue } from '@/lib/protocol/headers'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemError } from '@/lib/protocol/problem'

/** What the three providers (and FastAPI, Ollama, OpenRouter) say in an error body. */
type Complaint = {
  readonly message: string
  readonly status?: number
  readonly keyRefused: boolean
  readonly retryAfter?: string
}

/** Anthropic names errors instead of numbering them inside a stream. */
const STATUS_OF: Record<string, number> = {
  authentication_error: 401,
  permission_error: 403,
  rate_limit_error: 429,
  overloaded_error: 529,
  rate_limit_exceeded: 429,
  invalid_api_key: 401,
}

const MAX_MESSAGE = 600

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
  const named = [stringAt(error, 'type'), stringAt(error, 'code')].flatMap((name) => STATUS_OF[name ?? ''] ?? [])[0]
  const status = typeof code === 'number' ? code : named
  const retryAfter = details.map((detail) => stringAt(detail, 'retryDelay')).find((delay) => delay !== undefined)
  // OpenRouter's own message says that a provider failed; why, its metadata say.
  const raw = stringAt(objectAt(error, 'metadata'), 'raw')
  return {
    message: shorten([message, raw].filter((text) => text !== undefined && text !== '').join(' ')),
    keyRefused: details.some((detail) => stringAt(detail, 'reason') === 'API_KEY_INVALID'),
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const shorten = (text: string): string => (text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text)

/** An error body that may be JSON, a web page or nothing. */
export const complaintOf = (text: string): Complaint => {
  try {
    const body: unknown = JSON.parse(text)
    if (isObject(body) || Array.isArray(body)) return readComplaint(body)
  } catch {
    // Not JSON: a proxy's page, or plain text.
  }
  return { message: shorten(text.trim()), keyRefused: false }
}

/** Why a provider refused, as a problem. `status`: of the response, or what a stream reported in its place. */
export const refusal = (status: number, complaint: Complaint, headers: HeaderList): ProblemError => {
  const actual = complaint.keyRefused ? 401 : status
  const said = complaint.message === '' ? '.' : `: ${complaint.message}`
  const after = headerValue(headers, 'retry-after') ?? complaint.retryAfter
  const problem = (rest: Omit<Problem, 'status' | 'cause'>): ProblemError =>
    new ProblemError({ ...rest, status, cause: `It answered HTTP ${status}${said}` })
  if (actual === 401 || actual === 403)
    return problem({
      code: 'PROVIDER_KEY_REFUSED',
      title: 'The provider refused the key',
      action: 'Check the key, that it belongs to this provider, and that it may use this model.',
    })
  if (actual === 429 || actual === 529)
    return problem({
      code: 'PROVIDER_RATE_LIMITED',
      title: actual === 429 ? 'The provider wants fewer requests' : 'The provider is overloaded',
      action: after === undefined ? 'Wait a little, then try again.' : `Try again in ${waitOf(after)} (Retry-After).`,
    })
  return problem({
    code: 'PROVIDER_ERROR',
    title: actual >= 500 ? 'The provider failed' : 'The provider refused the request',
    action:
      actual === 404
        ? 'Check the base URL, and that the provider has this model.'
        : actual >= 500
          ? 'Try again, or choose another model.'
          : 'Change what it complains about in the prompt, or choose another model.',
  })
}

/** Retry-After is seconds or a date (RFC 9110 §10.2.3); Google writes `34s`. */
const waitOf = (after: string): string => (/^\d+$/.test(after) ? `${after} s` : after)

export const unreachable = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError(
        {
          code: 'PROVIDER_UNREACHABLE',
          title: 'The provider cannot be reached',
          cause: error instanceof Error ? error.message : String(error),
          action: 'Check the base URL and the network; start the server if it is one on your machine.',
        },
        { cause: error },
      )

export const modelMissing = (): ProblemError =>
  new ProblemError({
    code: 'MODEL_MISSING',
    title: 'No model is chosen',
    cause: 'The provider needs to be told which model is to answer.',
    action: 'Choose a model in the provider’s settings.',
  })

/** `characters`: how much of the text had come. */
export const streamCut = (characters: number, error?: unknown): ProblemError =>
  new ProblemError(
    {
      code: 'PROVIDER_STREAM_CUT',
      title: 'The reply was cut off',
      cause: `The stream ${error === undefined ? 'ended' : 'broke'} after ${characters} characters, before the provider said that it was finished.`,
      action: 'Try again, or send what has come so far as your own answer.',
    },
    { cause: error },
  )

export const unreadable = (what: string): ProblemError =>
  new ProblemError({
    code: 'PROVIDER_UNREADABLE',
    title: 'The reply cannot be read',
    cause: what === '' ? 'It is empty.' : `It is not what this kind of provider answers with: ${shorten(what)}`,
    action: 'Check that the base URL is an API of the kind chosen, and no web page.',
  })

export const emptyReply = (reason: string | undefined): ProblemError =>
  new ProblemError({
    code: 'PROVIDER_EMPTY',
    title: 'The model wrote nothing',
    cause:
      reason === 'maxTokens'
        ? 'It used all of maxTokens before it wrote anything, as a thinking model may.'
        : reason === undefined
          ? 'The reply holds no content.'
          : `The reply holds no content; it stopped because of: ${reason}.`,
    action: reason === 'maxTokens' ? 'Raise maxTokens.' : 'Change the prompt, or choose another model.',
  })

/** The problem with every text in it changed; everything else stays. */
export const mapProblem = (error: ProblemError, map: (text: string) => string): ProblemError => {
  const { title, cause, action } = error.problem
  return new ProblemError({ ...error.problem, title: map(title), cause: map(cause), action: map(action) })
}
