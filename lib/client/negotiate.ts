import {
  Client,
  SSEClientTransport,
  StreamableHTTPClientTransport,
  type ClientOptions,
  type Transport,
} from '@modelcontextprotocol/client'
import { clientCapabilities } from '@/lib/protocol/capabilities'
import { CLIENT_INFO } from '@/lib/protocol/meta'
import {
  eraOf,
  isRevision,
  LATEST_LEGACY,
  LATEST_MODERN,
  REVISIONS,
  type Era,
  type Revision,
} from '@/lib/protocol/revisions'
import type { TransportKind } from '@/lib/recording/events'
import { abortError } from '@/lib/wire/errors'
import type { WireFetch } from '@/lib/wire/types'
import { standardFetch } from '@/lib/wire/standard-fetch'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { clientProblem } from './problems'
import { LaneTransport } from './lane-transport'
import type { ConnectOptions } from './types'

/** A finished handshake: the SDK lane, open. */
export type Negotiated = {
  readonly era: Era
  readonly revision: Revision
  readonly transport: TransportKind
  /** The session the server assigned (legacy); asked anew each time, since the SDK may replace it. */
  readonly mcpSessionId: () => string | undefined
  readonly client: Client
  /** Ends the server's session where there is one (DELETE), then closes the SDK lane. */
  readonly close: () => Promise<void>
}

const clientOptions = ({ version, advertised }: ConnectOptions): ClientOptions => {
  const common = { capabilities: clientCapabilities(advertised, LATEST_LEGACY) }
  if (version === 'auto') return { ...common, versionNegotiation: { mode: 'auto' } }
  if (version === 'modern') return { ...common, versionNegotiation: { mode: { pin: LATEST_MODERN } } }
  if (version === 'legacy') return { ...common, supportedProtocolVersions: legacyRevisions() }
  if (eraOf(version) === 'modern') return { ...common, versionNegotiation: { mode: { pin: version } } }
  return { ...common, supportedProtocolVersions: [version] }
}

const legacyRevisions = (): string[] => REVISIONS.filter((revision) => eraOf(revision) === 'legacy').reverse()

/** Milliseconds a server has to confirm the end of its session: whoever leaves does not wait for it. */
const END_TIMEOUT = 2000

type Deps = {
  readonly fetch: WireFetch
  readonly onError: (error: Error) => void
  readonly onClose: () => void
  readonly signal: AbortSignal
  /** Milliseconds for each handshake request. */
  readonly timeout: number
}

/**
 * Runs the handshake on the SDK lane over streamable HTTP, and over HTTP+SSE where the server refuses the POST
 * (2025-11-25, transports, backwards compatibility). Rejects with whatever the last attempt threw.
 */
export const negotiate = async (options: ConnectOptions, deps: Deps): Promise<Negotiated> => {
  const url = new URL(options.url)
  const fetch = standardFetch(abortable(deps.fetch, deps.signal))
  const streamable = new StreamableHTTPClientTransport(url, { fetch })
  try {
    return await handshake(options, deps, 'streamable-http', streamable, async () => {
      if (streamable.sessionId !== undefined) await streamable.terminateSession()
    })
  } catch (error) {
    const pinnedModern = options.version !== 'auto' && options.version !== 'legacy' && eraIs(options.version, 'modern')
    if (pinnedModern || deps.signal.aborted || !refusesPost(error)) throw error
    const silent = new AbortController()
    const waiting = setTimeout(() => {
      silent.abort()
    }, deps.timeout)
    const giveUp = AbortSignal.any([deps.signal, silent.signal])
    const patient = standardFetch(abortable(deps.fetch, giveUp))
    const sse = new SSEClientTransport(url, { fetch: patient })
    try {
      return await handshake(options, { ...deps, signal: giveUp }, 'http+sse', sse, () => Promise.resolve())
    } catch {
      if (silent.signal.aborted) throw new ProblemError(noEndpoint(deps.timeout))
      // The first refusal says more about the server than the failed fallback.
      throw error
    } finally {
      clearTimeout(waiting)
    }
  }
}

/** Cuts whatever the handshake waits for on the wire, whichever of the SDK's steps that is. */
const abortable =
  (fetch: WireFetch, giveUp: AbortSignal): WireFetch =>
  (request) =>
    fetch({ ...request, signal: request.signal ? AbortSignal.any([request.signal, giveUp]) : giveUp })

/** The promise, or `undefined` when it takes longer than `limit` milliseconds. */
const within = async (limit: number, work: Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, limit)))
  await Promise.race([work, over]).finally(() => {
    clearTimeout(timer)
  })
}

const eraIs = (version: Era | Revision, era: Era): boolean =>
  version === era || (isRevision(version) && eraOf(version) === era)

/** The SDK waits for the `endpoint` event without limit. */
const noEndpoint = (timeout: number): Problem =>
  clientProblem(
    'HANDSHAKE_TIMEOUT',
    `The server refused the POST, and its event stream brought no usable answer within ${timeout / 1000} s.`,
  )

const refusesPost = (error: unknown): boolean => {
  const status = (error as { data?: { status?: unknown } } | undefined)?.data?.status
  return typeof status === 'number' && [400, 404, 405, 406, 415, 501].includes(status)
}

const handshake = async (
  options: ConnectOptions,
  deps: Deps,
  kind: TransportKind,
  inner: Transport,
  endSession: () => Promise<void>,
): Promise<Negotiated> => {
  const legacyOnly = { supportedProtocolVersions: legacyRevisions() }
  const base = clientOptions(options)
  const { versionNegotiation: _, ...plain } = base
  const client = new Client(
    CLIENT_INFO,
    kind === 'http+sse' && options.version === 'auto' ? { ...plain, ...legacyOnly } : base,
  )
  client.onerror = deps.onError
  const transport = new LaneTransport(inner, options.advertised)
  let abort = (): void => undefined
  // The SDK starts a transport without regard to the signal, and closing it settles nothing.
  const givenUp = new Promise<never>((_, reject) => {
    abort = () => {
      reject(abortError())
      void client.close()
    }
  })
  deps.signal.addEventListener('abort', abort, { once: true })
  try {
    await Promise.race([client.connect(transport, { timeout: deps.timeout, signal: deps.signal }), givenUp])
  } catch (error) {
    await client.close().catch(() => undefined)
    throw error
  } finally {
    deps.signal.removeEventListener('abort', abort)
  }
  client.onclose = deps.onClose
  const revision = client.getNegotiatedProtocolVersion()
  if (!isRevision(revision)) throw new Error(`The server settled on an unknown revision: ${String(revision)}`)
  return {
    era: eraOf(revision),
    revision,
    transport: kind,
    mcpSessionId: () => transport.sessionId,
    client,
    close: async () => {
      client.onclose = () => undefined
      // Closing cuts a DELETE that the server never answers.
      await within(END_TIMEOUT, endSession()).catch(() => undefined)
      await client.close()
    },
  }
}
