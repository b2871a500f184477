import { isObject, objectAt, stringAt, type Json, type JsonObject } from '@/lib/protocol/json'
import { rawHttpServer, type RawRequest } from './raw-http'
import { note, playFault, result, type FaultPath } from './upstream-faults'
import { Wire } from './wire'

/** Whatever has this name or URI is answered badly, all else well. */
export const FAULTY = 'faulty:'

export type FaultServer = {
  readonly port: number
  readonly url: (path: FaultPath) => string
  /** Every response so far, by number. */
  readonly served: ReadonlyMap<number, Wire>
  /** Every JSON-RPC method and bare HTTP method asked for, in order. */
  readonly asked: readonly string[]
  readonly accepted: () => number
  readonly open: () => number
  /** From now on everything is answered well. */
  readonly heal: () => void
  /** What was written so far has been seen: goes on with what waits for that. */
  readonly proceed: () => void
  readonly stop: () => Promise<void>
}

const DISCOVERED = {
  resultType: 'complete',
  supportedVersions: ['2026-07-28'],
  capabilities: { tools: {}, resources: {} },
  ttlMs: 0,
  cacheScope: 'private',
  _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'faulty', version: '1' } },
}

const INITIALIZED = {
  protocolVersion: '2025-11-25',
  capabilities: { tools: {}, resources: {} },
  serverInfo: { name: 'faulty', version: '1' },
}

const wellAnswered = (wire: Wire, method: string | undefined, id: Json): void => {
  if (id === null) wire.status('202 Accepted', '')
  else if (method === 'server/discover') wire.json({ jsonrpc: '2.0', id, result: DISCOVERED })
  else if (method === 'initialize') wire.json({ jsonrpc: '2.0', id, result: INITIALIZED }, 'mcp-session-id: s1')
  else wire.json(result(id))
}

const isFaulty = (message: JsonObject): boolean => {
  const params = objectAt(message, 'params')
  return [stringAt(params, 'name'), stringAt(params, 'uri'), stringAt(params, 'cursor')].includes(FAULTY)
}

/**
 * An MCP server of both eras on a raw socket. The path of its URL says what it does to requests for `FAULTY`, which it
 * does until it is healed; a broken legacy stream goes on, from the last id, with what it still owed.
 */
export const startFaultServer = async (port?: number): Promise<FaultServer> => {
  const served = new Map<number, Wire>()
  const asked: string[] = []
  let waiting: (() => void)[] = []
  let healed = false
  let owed: Json = null
  let faulty = 0
  const onPost = (path: string, body: string, wire: Wire): void => {
    const message: unknown = JSON.parse(body)
    if (!isObject(message)) {
      wire.status('400 Bad Request', '')
      return
    }
    const request = message as JsonObject
    const id = request['id'] ?? null
    const method = stringAt(request, 'method')
    asked.push(method ?? 'response')
    if (!isFaulty(request) || healed) wellAnswered(wire, method, id)
    else {
      owed = id
      playFault(path, wire, { id, again: faulty++ })
    }
  }
  const onGet = (last: string | undefined, wire: Wire): void => {
    asked.push(last === undefined ? 'GET' : `GET after ${last}`)
    if (last === undefined) {
      wire.status('405 Method Not Allowed', '')
      return
    }
    wire.stream()
    // Some of it once more, as servers do that are not sure.
    wire.event(note('two'), Number(last))
    wire.event(result(owed), Number(last) + 1)
    wire.lastChunk()
  }
  const server = await rawHttpServer(({ method, path, headers, body }: RawRequest, socket) => {
    const wire = new Wire(socket, served.size + 1, (go) => waiting.push(go))
    served.set(wire.number, wire)
    if (method === 'POST') onPost(path.slice(1), body, wire)
    else if (method === 'GET') onGet(headers['last-event-id'], wire)
    else wire.status('200 OK', '')
  }, port)
  return {
    port: server.port,
    url: (path) => `http://127.0.0.1:${server.port}/${path}`,
    served,
    asked,
    accepted: server.accepted,
    open: server.open,
    heal: () => {
      healed = true
    },
    proceed: () => {
      const now = waiting
      waiting = []
      for (const go of now) go()
    },
    stop: server.stop,
  }
}
