import { isObject, stringAt } from '@/lib/protocol/json'
import { fakeAnthropic } from './fake-anthropic'
import { fakeGoogle } from './fake-google'
import { fakeOpenai } from './fake-openai'
import type { Refusal, Wording } from './fake-replies'
import { jsonReply, scriptReply } from './fake-replies'
import type { Heard, Scenario, Script } from './fake-scenarios'
import { scenarioOf } from './fake-scenarios'

type Body = Record<string, unknown>

/** One wire format, as its provider's server speaks it. */
export type Dialect = {
  /** Path of the base URL. */
  readonly base: string
  readonly keyOf: (request: Request) => string
  readonly keyRefused: (key: string) => Refusal
  /** For the path of a completion: what of the request stands in the path itself. */
  readonly target: (path: string) => { readonly model?: string; readonly streamed?: boolean } | undefined
  /** What is wrong with a request, as the provider says it. */
  readonly check: (request: Request, body: Body) => string | undefined
  readonly hear: (body: Body, key: string) => Heard
  readonly word: (script: Script, model: string, heard: Heard, body: Body) => Wording
  readonly streamed: (path: string, body: Body) => boolean
  readonly failures: Record<'server' | 'rate-limit' | 'overloaded', Refusal>
  /** `missing`: there is no such model. */
  readonly complain: (message: string, missing: boolean) => Refusal
  readonly models: (query: URLSearchParams) => unknown
}

/** The only key the fake takes. */
export const FAKE_KEY = 'sk-fake-0123456789abcdef'

const DIALECTS = { openai: fakeOpenai, anthropic: fakeAnthropic, google: fakeGoogle }

/** Base URL of a provider of the fake that is served at an origin. */
export const fakeBase = (origin: string, kind: keyof typeof DIALECTS): string =>
  `${new URL(origin).origin}${DIALECTS[kind].base}`

/**
 * A model provider: the real wire formats of the three, checking what it is sent as they do. The model's name chooses
 * what happens (see fake-scenarios.ts); a model that is not there is not found.
 */
export const fakeProvider = async (request: Request): Promise<Response> => {
  const url = new URL(request.url)
  const dialect = Object.values(DIALECTS).find(({ base }) => url.pathname.startsWith(`${base}/`))
  if (!dialect) return new Response('Not Found', { status: 404 })
  const key = dialect.keyOf(request)
  if (key !== FAKE_KEY) return refuse(dialect.keyRefused(key))
  const path = url.pathname.slice(dialect.base.length)
  if (request.method === 'GET' && path === '/models') return jsonReply(dialect.models(url.searchParams))
  const target = dialect.target(path)
  if (!target || request.method !== 'POST')
    return refuse(dialect.complain(`Invalid URL (${request.method} ${path})`, true))
  return complete(dialect, request, path, target.model, key)
}

const refuse = ({ status, body, headers }: Refusal): Response => jsonReply(body, status, headers)

const complete = async (
  dialect: Dialect,
  request: Request,
  path: string,
  named: string | undefined,
  key: string,
): Promise<Response> => {
  const body: unknown = await request.json()
  if (!isObject(body)) return refuse(dialect.complain('The body is no object.', false))
  const fault = dialect.check(request, body)
  if (fault !== undefined) return refuse(dialect.complain(fault, false))
  const model = named ?? stringAt(body, 'model') ?? ''
  const heard = dialect.hear(body, key)
  const scenario = scenarioOf(model, heard)
  if (!scenario) return refuse(dialect.complain(`The model ${model} does not exist.`, true))
  if ('failure' in scenario) return fail(dialect, scenario)
  const { script } = scenario
  const wording = dialect.word(script, model, heard, body)
  const headers = { 'x-request-id': 'req_fake', ...(script.leaky ? { 'x-echo': key } : {}) }
  return scriptReply(script, wording, dialect.streamed(path, body), headers, request.signal)
}

const fail = (dialect: Dialect, { failure, message = '' }: Extract<Scenario, { failure: unknown }>): Response => {
  switch (failure) {
    case 'bad-request':
      return refuse(dialect.complain(message, false))
    case 'page':
      return new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } })
    default:
      return refuse(dialect.failures[failure])
  }
}
