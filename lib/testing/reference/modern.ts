import { decodeHeaderValue } from './header-value'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { paramHeaders } from '@/lib/protocol/headers'
import { subjectOf } from '@/lib/protocol/methods'
import { META } from '@/lib/protocol/meta'
import { LATEST_MODERN, type Revision } from '@/lib/protocol/revisions'
import { EventLog } from './event-log'
import { keepable, SERVER_INFO } from './methods'
import type { Incoming, ReferenceOptions } from './options'
import { answerTo, refusal, RpcError, type Call, type Method } from './rpc'

const NAMED = ['tools/call', 'prompts/get', 'resources/read']

const mismatch = (id: unknown, what: string): Response => refusal(400, -32020, `Header mismatch: ${what}`, id)

/** `42` and `42.0` are the same integer. */
const agrees = (sent: string | undefined, wanted: string): boolean =>
  sent === wanted || (sent !== undefined && /^-?\d/.test(wanted) && Number(sent) === Number(wanted))

const listedTool = async (options: ReferenceOptions, call: Call): Promise<unknown> => {
  const list = await options.methods['tools/list']?.({ ...call, params: {} })
  const tools = list?.['tools']
  return Array.isArray(tools) ? tools.find((tool) => stringAt(tool, 'name') === call.params['name']) : undefined
}

/** 2026-07-28, transports: every mirrored header is there, readable, and says what the body says. */
const wrongHeader = async (options: ReferenceOptions, method: string, call: Call): Promise<string | undefined> => {
  const { headers, params } = call
  const version = headers.get('mcp-protocol-version')
  const stated = objectAt(params, '_meta')?.[META.protocolVersion]
  if (version === null) return 'MCP-Protocol-Version is missing'
  if (version !== stated) return 'MCP-Protocol-Version is not what _meta says'
  if (headers.get('mcp-method') !== method) return 'Mcp-Method is not the method'
  if (NAMED.includes(method)) {
    const name = decodeHeaderValue(headers.get('mcp-name'))
    if (name === undefined || name !== subjectOf(method, params)) return 'Mcp-Name is not the name'
  }
  if (method !== 'tools/call') return undefined
  const tool = await listedTool(options, call)
  const wanted = paramHeaders(objectAt(tool, 'inputSchema'), params['arguments'])
  for (const [name, value] of wanted)
    if (!agrees(decodeHeaderValue(headers.get(name)), decodeHeaderValue(value) ?? '')) return `${name} differs`
  return undefined
}

const discover =
  ({ revisions, capabilities }: ReferenceOptions): Method =>
  (call) =>
    keepable(call, {
      supportedVersions: [...revisions],
      capabilities,
      _meta: { [META.serverInfo]: SERVER_INFO },
    })

const unsupported = (revisions: readonly Revision[], id: unknown, requested: string): Response =>
  refusal(400, -32022, `Unsupported protocol version; supported: ${revisions.join(', ')}`, id, {
    supported: revisions,
    requested,
  })

/** Answers one POST of a client that speaks 2026-07-28. */
export const answerModern = async (options: ReferenceOptions, incoming: Incoming, message: JsonObject) => {
  const { revisions } = options
  const { id, method } = message
  const params = isObject(message['params']) ? message['params'] : {}
  if (typeof method !== 'string') return refusal(400, -32600, 'Invalid request', id)
  if (id === undefined) {
    if (incoming.headers.get('mcp-method') !== method) return mismatch(undefined, 'Mcp-Method is not the method')
    options.heard(method, params)
    return new Response(null, { status: 202 })
  }
  if (typeof id !== 'string' && typeof id !== 'number') return refusal(400, -32600, 'Invalid id')
  const stated = stringAt(params['_meta'], META.protocolVersion)
  // A legacy client: tell it what is spoken here.
  if (stated === undefined && method === 'initialize')
    return unsupported(revisions, id, stringAt(params, 'protocolVersion') ?? '')
  const log = new EventLog('')
  const said: string[] = []
  const call: Call = {
    revision: LATEST_MODERN,
    id,
    params,
    declared: (objectAt(params['_meta'], META.clientCapabilities) ?? {}) as JsonObject,
    headers: incoming.headers,
    notify: (name, about) => {
      said.push(name)
      log.send({ jsonrpc: '2.0', method: name, params: about })
    },
    ask: () => Promise.reject(new RpcError(-32603, 'A modern server does not ask this way')),
    signal: incoming.signal,
    session: new Map(),
  }
  if (objectAt(params['_meta'], META.clientCapabilities) === undefined)
    return refusal(400, -32602, `_meta lacks ${META.clientCapabilities}`, id)
  if (stated === undefined) return refusal(400, -32602, `_meta lacks ${META.protocolVersion}`, id)
  const wrong = await wrongHeader(options, method, call)
  if (wrong !== undefined) return mismatch(id, wrong)
  if (!(revisions as readonly unknown[]).includes(stated)) return unsupported(revisions, id, stated)
  const run = method === 'server/discover' ? discover(options) : ownMethod(options, method)
  if (!run) return refusal(404, -32601, 'Method not found', id)
  const done = answerTo(id, () => run(call)).then((answer) => {
    log.send(answer.message)
    log.end()
    return answer
  })
  // What notifies before its first pause is answered by a stream at once.
  await Promise.race([done, Promise.resolve()])
  if (said.length > 0) return log.open()
  const { message: answer, status } = await done
  return said.length > 0 ? log.open() : Response.json(answer, { status })
}

const ownMethod = ({ methods }: ReferenceOptions, method: string): Method | undefined =>
  Object.hasOwn(methods, method) ? methods[method] : undefined
