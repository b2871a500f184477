import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { eraOf, isRevision, REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { EventLog } from './event-log'
import { SERVER_INFO } from './methods'
import type { ReferenceOptions } from './options'
import { answerTo, refusal, RpcError, type Call, type Method } from './rpc'

/** One session of a legacy client. */
export type Session = {
  readonly id: string
  readonly revision: Revision
  readonly declared: JsonObject
  readonly state: Map<string, unknown>
  /** Streams by the name that their event ids begin with. */
  readonly streams: Map<string, EventLog>
  /** Requests of the server that wait for their response. */
  readonly asked: Map<string, (answer: JsonObject) => void>
  readonly running: Map<unknown, AbortController>
}

const newest = (revisions: readonly Revision[]): Revision =>
  REVISIONS.findLast((revision) => revisions.includes(revision) && eraOf(revision) === 'legacy') ?? '2025-11-25'

/** Starts a session: the requested revision where it is spoken, else the newest. */
export const newSession = ({ revisions }: ReferenceOptions, params: unknown): Session => {
  const wanted = stringAt(params, 'protocolVersion')
  const spoken = isRevision(wanted) && revisions.includes(wanted) && eraOf(wanted) === 'legacy'
  return {
    id: crypto.randomUUID(),
    revision: spoken ? wanted : newest(revisions),
    declared: (objectAt(params, 'capabilities') ?? {}) as JsonObject,
    state: new Map(),
    streams: new Map(),
    asked: new Map(),
    running: new Map(),
  }
}

const initialized =
  ({ capabilities }: ReferenceOptions, { revision }: Session): Method =>
  () => ({ protocolVersion: revision, capabilities, serverInfo: SERVER_INFO })

const methodOf = (options: ReferenceOptions, session: Session, method: string): Method => {
  if (method === 'initialize') return initialized(options, session)
  if (method === 'ping') return () => ({})
  const known = Object.hasOwn(options.methods, method) ? options.methods[method] : undefined
  if (known) return known
  return () => {
    throw new RpcError(-32601, 'Method not found')
  }
}

/** The response to one request of a session; what is said meanwhile goes on the stream. */
export const answerLegacy = async (
  options: ReferenceOptions,
  session: Session,
  message: JsonObject & { id: string | number; method: string },
  { headers, say }: { readonly headers: Headers; readonly say: (message: JsonObject) => void },
): Promise<JsonObject | undefined> => {
  const { id, method } = message
  const abort = new AbortController()
  session.running.set(id, abort)
  const call: Call = {
    revision: session.revision,
    id,
    params: isObject(message['params']) ? message['params'] : {},
    declared: session.declared,
    headers,
    notify: (name, params) => {
      say({ jsonrpc: '2.0', method: name, params })
    },
    ask: (name, params) =>
      new Promise((resolve) => {
        const asked = `ask-${session.asked.size + 1}-${String(id)}`
        session.asked.set(asked, resolve)
        say({ jsonrpc: '2.0', id: asked, method: name, params })
      }),
    signal: abort.signal,
    session: session.state,
  }
  const answer = await answerTo(id, () => methodOf(options, session, method)(call))
  session.running.delete(id)
  // A cancelled request gets no response (all legacy revisions, cancellation).
  return abort.signal.aborted ? undefined : answer.message
}

/** A notification or a response of the client. */
export const hear = (options: ReferenceOptions, session: Session, message: JsonObject): void => {
  const { method, id } = message
  const params = isObject(message['params']) ? message['params'] : {}
  if (method === 'notifications/cancelled') session.running.get(params['requestId'])?.abort()
  if (typeof method === 'string') options.heard(method, params)
  else if (typeof id === 'string') session.asked.get(id)?.(message)
}

/** Why a value is no JSON-RPC message; undefined when it is one. */
export const fault = (value: unknown): Response | undefined => {
  const ok =
    isObject(value) &&
    value['jsonrpc'] === '2.0' &&
    (typeof value['method'] === 'string' || 'result' in value || 'error' in value) &&
    (!('id' in value) || typeof value['id'] === 'string' || Number.isInteger(value['id']))
  return ok ? undefined : refusal(400, -32600, 'Invalid request', isObject(value) ? value['id'] : undefined)
}

export const isRequest = (message: JsonObject): message is JsonObject & { id: string | number; method: string } =>
  typeof message['method'] === 'string' && 'id' in message

/** A stream of the session that can be taken up again. */
export const newStream = (session: Session): EventLog => {
  const log = new EventLog(`s${session.streams.size + 1}`)
  session.streams.set(log.name, log)
  return log
}
