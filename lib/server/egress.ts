import { Agent } from 'undici'
import type { Dispatcher } from 'undici'
import type { HeaderList } from '@/lib/protocol/headers'
import { ByteQueue } from '@/lib/wire/byte-queue'
import { abortError, isAbort, WireError } from '@/lib/wire/errors'
import type { WireFetch, WireRequest, WireResponse } from '@/lib/wire/types'
import { createDialer } from './dialer'
import type { DialerOptions } from './dialer'
import { outgoing } from './outgoing'
import type { Outgoing } from './outgoing'
import { readRunning } from './running'

/** Unread bytes of one response before its socket is paused. */
const HIGH_WATER = 256 * 1024
const MAX_HEADER_SIZE = 128 * 1024
/** 1xx answers before the real one: nobody needs more, and each costs. */
const MAX_HINTS = 64

/** A server may think for as long as it likes: no timeout on head or body, only the person gives up. */
const createAgent = (options: DialerOptions): Agent =>
  new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEADER_SIZE,
    connect: createDialer(options),
  })

/** Paths of this app that an MCP client may reach: the demo servers. Encoded bytes could hide another path. */
const isDemo = ({ pathname }: URL): boolean => /^\/api\/demo\/[^%]*$/.test(pathname)

/**
 * Makes the function every outgoing request passes. Several pools, so that a connection opened to a demo server of this
 * app is never reused for another of its paths, nor one whose certificate was not looked at for who wants it checked.
 *
 * Rejects with a `WireError`: `EGRESS_DENIED` with the reason, or the code of the system, of Node's TLS or of undici.
 */
export const createEgress = (options: DialerOptions): WireFetch => {
  const outside = createAgent(options)
  const demos = createAgent({ ...options, ownPort: () => undefined })
  const unchecked = createAgent({ ...options, anyCertificate: true })
  return async (request) => {
    if (request.signal?.aborted) throw abortError()
    const checked = outgoing(request)
    const strict = isDemo(checked.url) ? demos : outside
    return send(request.anyCertificate ? unchecked : strict, checked, request.signal)
  }
}

/** The one way out of this process. */
export const egress: WireFetch = createEgress({ ownPort: () => readRunning(process.env).port })

const send = (agent: Dispatcher, { url, method, headers, body }: Outgoing, signal: WireRequest['signal']) =>
  new Promise<WireResponse>((resolve, reject) => {
    let upstream: Dispatcher.DispatchController | undefined
    let aborted = false
    let hints = 0
    const abort = (): void => {
      aborted = true
      upstream?.abort(abortError())
    }
    const onAbort = (): void => {
      fail(abortError())
      abort()
    }
    const queue = new ByteQueue({ onCancel: abort, onDrain: () => upstream?.resume() })
    const fail = (error: Error): void => {
      signal?.removeEventListener('abort', onAbort)
      queue.fail(error)
      reject(error)
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    agent.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method, headers, body },
      {
        onRequestStart: (controller) => {
          upstream = controller
          if (aborted) abort()
        },
        onResponseStart: (controller, status, _headers, statusText = '') => {
          // 1xx answers come before the real one (RFC 9110 §15.2).
          if (status >= 200)
            resolve({ status, statusText, headers: headerPairs(controller.rawHeaders), body: queue.stream })
          else if (++hints > MAX_HINTS)
            controller.abort(new WireError('TOO_MANY_HINTS', `More than ${MAX_HINTS} answers with a 1xx status came.`))
        },
        onResponseData: (controller, chunk) => {
          queue.push(chunk)
          if (queue.unread > HIGH_WATER) controller.pause()
        },
        onResponseEnd: () => {
          signal?.removeEventListener('abort', onAbort)
          queue.end()
        },
        onResponseError: (_controller, error) => {
          fail(wireError(error))
        },
      },
    )
  })

/** Header bytes are read as Latin-1, one char per byte, as `fetch` does (isomorphic decode). */
const headerPairs = (raw: unknown): HeaderList => {
  const parts = Array.isArray(raw)
    ? raw.map((part) => (Buffer.isBuffer(part) ? part.toString('latin1') : String(part)))
    : []
  return parts.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, parts[i + 1] ?? '']] : []))
}

const wireError = (error: Error): Error => {
  if (error instanceof WireError || isAbort(error)) return error
  if (isUpgrade(error)) return new WireError('UPGRADE_REFUSED', 'The server answered 101 Switching Protocols.')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error)
  return new WireError(code, messageOf(error), { cause: error })
}

/** undici looks llhttp's own code up in a table that runs the other way, and so has none; the message says which. */
const codeOf = (error: Error): string => (error.name === 'HTTPParserError' ? 'HPE_INVALID' : 'UNEXPECTED')

/** A 101 that nobody asked for (RFC 9110 §15.2.2) is an error without a code of its own. */
const isUpgrade = (error: Error): boolean => error.message === 'bad upgrade'

/** Node's happy eyeballs (RFC 8305) reports one error per address and no words of its own. */
const messageOf = (error: Error): string => {
  if (!(error instanceof AggregateError) || error.message !== '') return error.message
  return error.errors.map((inner) => (inner instanceof Error ? inner.message : String(inner))).join('; ')
}
