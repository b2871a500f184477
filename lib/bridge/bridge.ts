import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFrame, type Message } from '@/lib/protocol/jsonrpc'
import { isRevision } from '@/lib/protocol/revisions'
import { isAllowedHost } from '@/lib/server/hosts'
import type { Command, Exit } from './child'
import { Relay } from './relay'

export type BridgeOptions = {
  readonly command: Command
  /** A free one unless it is set. */
  readonly port?: number
  readonly onStderr?: (process: number, line: string) => void
  readonly onStart?: (process: number) => void
  readonly onExit?: (process: number, exit: Exit) => void
}

export type Bridge = {
  /** The MCP endpoint; its path holds the token. */
  readonly url: string
  /** Ends every process, then the server. */
  readonly stop: () => Promise<void>
  /** Ends every process at once: for the moment in which nothing can be waited for. */
  readonly kill: () => void
}

/** Processes at a time; one more ends the one that was idle the longest. */
const MAX_PROCESSES = 32
const MAX_BODY = 64 * 1024 * 1024

/**
 * A stdio server on a loopback URL (Streamable HTTP, all revisions). A legacy session has a process of its own; requests
 * of 2026-07-28, which know no sessions, share one. A process that has ended is started anew by the next request.
 */
export const startBridge = async (options: BridgeOptions): Promise<Bridge> => {
  const relays = new Set<Relay>()
  const token = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, error instanceof Error ? error.message : String(error))
    })
  })
  server.requestTimeout = 0
  server.timeout = 0
  let started = 0

  const start = (): Relay => {
    const number = ++started
    const relay = new Relay({
      number,
      command: options.command,
      journalPath: `/${token}/process/${number}`,
      onStderr: (line) => options.onStderr?.(number, line),
      onExit: (exit) => options.onExit?.(number, exit),
    })
    const idle = [...relays].find((one) => one.idle || !one.running)
    if (relays.size >= MAX_PROCESSES && idle) {
      relays.delete(idle)
      void idle.stop()
    }
    relays.add(relay)
    options.onStart?.(number)
    return relay
  }
  const isInitialize = (message: Message): boolean => message.kind === 'request' && message.method === 'initialize'
  /** A process without a session; for a new session one that has been asked nothing but whether it is modern. */
  const free = (messages: readonly Message[]): Relay => {
    const initializes = messages.some(isInitialize)
    const usable = (one: Relay): boolean => (initializes ? one.idle && !one.modern : !one.clashes(messages))
    return [...relays].find((one) => one.running && one.mcpSessionId === undefined && usable(one)) ?? start()
  }

  const inSession = (request: IncomingMessage): Relay | 'unknown' | undefined => {
    const id = request.headers['mcp-session-id']
    if (id === undefined) return undefined
    return [...relays].find((one) => one.mcpSessionId === id && one.running) ?? 'unknown'
  }

  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    if (!body) {
      refuse(response, 413, 'The body is larger than 64 MiB.')
      return
    }
    const content = readFrame(body.toString())
    const messages = content.kind === 'messages' ? content.messages : []
    const session = inSession(request)
    if (session === 'unknown') {
      refuse(response, 404, 'There is no such session: its process has ended.')
      return
    }
    // Of HTTP alone, so that the bridge has to judge it (2025-06-18 and later, transports).
    const version = request.headers['mcp-protocol-version']
    if (session && version !== undefined && !isRevision(version)) {
      refuse(response, 400, `MCP-Protocol-Version: ${String(version)} is no revision.`)
      return
    }
    const relay = session ?? free(messages)
    if (messages.some(isInitialize) && !session) relay.mcpSessionId = randomUUID()
    if (relay.clashes(messages)) {
      refuse(response, 409, 'A request with this id is under way in this session.')
      return
    }
    await relay.post(body, messages, response)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, key = '', part = '', number] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? []
    if (!isAllowedHost(request.headers.host, undefined)) {
      refuse(response, 403, 'This host name is not the bridge’s.')
    } else if (request.headers.origin !== undefined || (request.headers['sec-fetch-site'] ?? 'none') !== 'none') {
      // Parley asks from its own server; a page that asks by itself is somebody else's.
      refuse(response, 403, 'The bridge answers no web page.')
    } else if (!isEqual(key, token)) refuse(response, 404, 'Nothing here.')
    else if (part === 'process' && request.method === 'GET') {
      const relay = [...relays].find((one) => String(one.number) === number)
      if (relay) relay.journal.read(response, relay.headers)
      else refuse(response, 404, 'There is no such process.')
    } else if (part !== 'mcp' || number !== undefined) refuse(response, 404, 'Nothing here.')
    else if (request.method === 'POST') await post(request, response)
    else own(request, response)
  }

  /** A session's own stream, and its end: nothing that 2026-07-28 has. */
  const own = (request: IncomingMessage, response: ServerResponse): void => {
    const session = inSession(request)
    if ((request.method !== 'GET' && request.method !== 'DELETE') || session === undefined) {
      response.setHeader('allow', 'POST')
      refuse(response, 405, 'Post messages here.')
    } else if (session === 'unknown') refuse(response, 404, 'There is no such session: its process has ended.')
    else if (request.method === 'DELETE') {
      relays.delete(session)
      void session.stop()
      response.writeHead(200).end()
    } else if (!session.listen(response)) refuse(response, 409, 'This session has a stream already.')
  }

  const port = await listen(server, options.port ?? 0)
  return {
    url: `http://127.0.0.1:${port}/${token}/mcp`,
    stop: async () => {
      await Promise.all([...relays].map((relay) => relay.stop()))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    kill: () => {
      for (const relay of relays) relay.kill()
    },
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })

const refuse = (response: ServerResponse, status: number, why: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`)
}

/** Digests are equally long, so that the comparison tells nothing. */
const isEqual = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Undefined when it is too large. */
const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY) chunks.push(chunk)
  }
  return size <= MAX_BODY ? Buffer.concat(chunks) : undefined
}
