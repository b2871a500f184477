import { isObject, objectAt, type JsonObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { eraOf, LATEST_MODERN, type Revision } from '@/lib/protocol/revisions'
import type { TransportKind } from '@/lib/recording/events'
import type { WireFetch } from '@/lib/wire/types'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { HttpSse } from './http-sse'
import { CAPABILITIES, METHODS } from './methods'
import { answerModern } from './modern'
import type { Incoming, ReferenceOptions } from './options'
import { refusal } from './rpc'
import { Streamable } from './streamable'

type Handle = (request: Request) => Promise<Response>

/** A request as a test breaks the answer to it: with its message, `{}` where the body is none. */
export type Seen = Omit<Incoming, 'signal'> & { readonly message: JsonObject }

/** Has the request answered as it should be, or with some of it changed first; undefined leaves a header out. */
export type Next = (changed?: {
  readonly verb?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly message?: unknown
}) => Promise<Response>

/** Undefined: this request is answered as it should be. */
export type Break = (seen: Seen, next: Next) => Response | undefined | Promise<Response | undefined>

/** A server that does everything by the book, until it is broken in one place. */
export type ReferenceServer = {
  readonly handle: Handle
  readonly fetch: WireFetch
  readonly capabilities: JsonObject
  readonly transport: TransportKind
  /** The same server with one behaviour changed. */
  readonly breaking: (change: Break) => ReferenceServer
}

type Wanted = Partial<ReferenceOptions> & { readonly transport?: TransportKind }

const HOST = 'reference.test'

export const REFERENCE_URL = `http://${HOST}/mcp`

const isForeign = ({ headers }: Incoming): boolean => {
  const origin = headers.get('origin')
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== HOST)
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** A request of the modern era says so; a server without another era takes every request for one. */
const isModern = ({ headers }: Incoming, message: unknown, revisions: readonly Revision[]): boolean => {
  if (!revisions.some((revision) => eraOf(revision) === 'legacy')) return true
  if (!revisions.includes(LATEST_MODERN)) return false
  const stated = objectAt(objectAt(message, 'params'), '_meta')?.[META.protocolVersion]
  return stated !== undefined || headers.has('mcp-method') || headers.get('mcp-protocol-version') === LATEST_MODERN
}

const served = (options: ReferenceOptions, transport: TransportKind): Handle => {
  const streamable = new Streamable(options)
  const httpSse = new HttpSse(options)
  const { revisions } = options
  return async (request) => {
    const { method: verb, url, headers, signal } = request
    const incoming: Incoming = { verb, url, headers, signal, text: await request.text() }
    if (isForeign(incoming)) return new Response('Foreign Origin', { status: 403 })
    const json = verb === 'POST' ? parsed(incoming.text) : { value: undefined }
    if (!json) return refusal(400, -32700, 'Parse error')
    if (transport === 'http+sse') return httpSse.handle(incoming, json.value)
    if (!isModern(incoming, json.value, revisions)) return streamable.handle(incoming, json.value)
    if (verb !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    if (!isObject(json.value) || json.value['jsonrpc'] !== '2.0') return refusal(400, -32600, 'Invalid request')
    return answerModern(options, incoming, json.value as JsonObject)
  }
}

const wrapped = (handle: Handle, about: Pick<ReferenceServer, 'capabilities' | 'transport'>): ReferenceServer => ({
  ...about,
  handle,
  fetch: handlerFetch(handle),
  breaking: (change) => wrapped(broken(handle, change), about),
})

const broken =
  (handle: Handle, change: Break): Handle =>
  async (request) => {
    const { method: verb, url, headers, signal } = request
    const text = await request.text()
    const json = parsed(text)
    const message = (isObject(json?.value) ? json.value : {}) as JsonObject
    const next: Next = (changed = {}) => {
      const changedHeaders = new Headers(headers)
      for (const [name, value] of Object.entries(changed.headers ?? {}))
        if (value === undefined) changedHeaders.delete(name)
        else changedHeaders.set(name, value)
      const method = changed.verb ?? verb
      const body = 'message' in changed ? JSON.stringify(changed.message) : text
      const carries = method !== 'GET' && method !== 'HEAD' && body !== ''
      return handle(new Request(url, { method, headers: changedHeaders, signal, ...(carries && { body }) }))
    }
    return (await change({ verb, url, headers, text, message }, next)) ?? next()
  }

/** A server of these revisions; what is not said is a small one with tools, resources and prompts. */
export const referenceServer = ({ transport = 'streamable-http', ...wanted }: Wanted = {}): ReferenceServer => {
  const options: ReferenceOptions = {
    revisions: ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'],
    capabilities: CAPABILITIES,
    methods: METHODS,
    heard: () => undefined,
    sessions: true,
    ...wanted,
  }
  return wrapped(served(options, transport), { capabilities: options.capabilities, transport })
}

/** The book's server for one revision: all legacy revisions, or the modern one alone. */
export const goodServer = (revision: Revision, wanted: Wanted = {}): ReferenceServer =>
  referenceServer({ ...(eraOf(revision) === 'modern' && { revisions: [revision] }), ...wanted })
