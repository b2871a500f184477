import type { HeaderList } from '@/lib/protocol/headers'
import { headerValue } from '@/lib/protocol/headers'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemError } from '@/lib/protocol/problem'
import { WireError } from '@/lib/wire/errors'
import { redactText } from '@/lib/wire/redact'
import type { Complaint } from './complaint'

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

const wayAction = (code: string): string => {
  if (code === 'EGRESS_DENIED') return 'Use an http(s) address that Parley may reach.'
  if (code.startsWith('WAY_OUT_')) return 'Check that Parley’s own server still runs.'
  return 'Check the base URL and the network; start the server if it is one on your machine.'
}

export const unreachable = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError(
        {
          code: 'PROVIDER_UNREACHABLE',
          title: 'The provider cannot be reached',
          cause: error instanceof Error ? error.message : String(error),
          action: wayAction(error instanceof WireError ? error.code : ''),
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
    cause: what === '' ? 'It is empty.' : `It is not what this kind of provider answers with: ${what}`,
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

/** What others write can be a whole page. */
const MAX_TEXT = 600

const shorten = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text)

/** The problem as it may be shown: without the key, and in bounds. Not the other way round: half a key is a secret. */
export const presentable = (error: unknown, key: string): ProblemError => {
  const { problem } = unreachable(error)
  const secrets = [key]
  const text = (raw: string): string => shorten(redactText(raw, secrets))
  return new ProblemError({
    ...problem,
    title: text(problem.title),
    cause: text(problem.cause),
    action: text(problem.action),
  })
}
