import { isObject, objectAt, stringAt, type Json, type JsonObject } from '@/lib/protocol/json'
import { readFrame, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import { eraOf, isRevision, LATEST_LEGACY, LATEST_MODERN, type Era } from '@/lib/protocol/revisions'
import { findFault, listTools } from './catalogue'
import { HOSTILE_APP } from './faults/apps'
import { HOSTILE_PAGE } from './hostile-page'
import { closeSession, findSession, openSession, type Session } from './sessions'
import { asResult, json, reply, serverInfo } from './wire'

const CAPABILITIES = { tools: {}, resources: {}, logging: {} }
const CACHING = { ttlMs: 0, cacheScope: 'private' }

type RpcRequest = Extract<Message, { kind: 'request' }>

const fail = (id: RequestId | undefined, code: number, message: string, status: number, data?: Json): Response =>
  json(
    {
      jsonrpc: '2.0',
      ...(id === undefined ? {} : { id }),
      error: { code, message, ...(data === undefined ? {} : { data }) },
    },
    status,
  )

const succeed = (id: RequestId, era: Era, result: JsonObject): Response =>
  json({ jsonrpc: '2.0', id, result: asResult(era, result) })

const callTool = ({ id, params }: RpcRequest, era: Era, session?: Session): Response => {
  const fault = findFault(isObject(params) ? params['name'] : undefined, era)
  if (!fault) return fail(id, -32602, 'There is no such tool', 200)
  const meta = objectAt(params, '_meta')
  const token = meta?.['progressToken']
  return fault.play({
    id,
    era,
    session,
    declared: era === 'modern' ? objectAt(meta, META.clientCapabilities) : session?.declared,
    progressToken: typeof token === 'string' || typeof token === 'number' ? token : undefined,
    inputResponses: objectAt(params, 'inputResponses'),
  })
}

const readOrList = ({ id, method, params }: RpcRequest, era: Era, caching: JsonObject = {}): Response => {
  if (method === 'resources/list') return succeed(id, era, { resources: [{ ...HOSTILE_APP }], ...caching })
  if (method === 'resources/templates/list') return succeed(id, era, { resourceTemplates: [], ...caching })
  const { uri, mimeType } = HOSTILE_APP
  if (stringAt(params, 'uri') !== uri) return fail(id, -32602, 'There is no such resource', 200)
  return succeed(id, era, { contents: [{ uri, mimeType, text: HOSTILE_PAGE }], ...caching })
}

const handleModern = (request: RpcRequest, version: string): Response => {
  const { id, method } = request
  if (version !== LATEST_MODERN) {
    const data = { supported: [LATEST_MODERN], requested: version }
    return fail(id, -32022, 'Unsupported protocol version', 400, data)
  }
  switch (method) {
    case 'server/discover':
      return succeed(id, 'modern', { supportedVersions: [LATEST_MODERN], capabilities: CAPABILITIES, ...CACHING })
    case 'tools/list':
      return succeed(id, 'modern', { tools: listTools('modern'), ...CACHING })
    case 'tools/call':
      return callTool(request, 'modern')
    case 'resources/list':
    case 'resources/templates/list':
    case 'resources/read':
      return readOrList(request, 'modern', CACHING)
    default:
      return fail(id, -32601, 'Method not found', 404)
  }
}

const initialize = ({ id, params }: RpcRequest): Response => {
  const asked = stringAt(params, 'protocolVersion')
  const protocolVersion = isRevision(asked) && eraOf(asked) === 'legacy' ? asked : LATEST_LEGACY
  const response = succeed(id, 'legacy', { protocolVersion, capabilities: CAPABILITIES, serverInfo: serverInfo() })
  response.headers.set('mcp-session-id', openSession(objectAt(params, 'capabilities')).id)
  return response
}

const handleLegacy = (message: Message, session: Session): Response => {
  if (message.kind === 'request') {
    const { id, method } = message
    switch (method) {
      case 'ping':
      case 'logging/setLevel':
        return succeed(id, 'legacy', {})
      case 'tools/list':
        return succeed(id, 'legacy', { tools: listTools('legacy') })
      case 'tools/call':
        return callTool(message, 'legacy', session)
      case 'resources/list':
      case 'resources/templates/list':
      case 'resources/read':
        return readOrList(message, 'legacy')
      default:
        return fail(id, -32601, 'Method not found', 200)
    }
  }
  if (message.kind === 'result' || message.kind === 'error') session.responded(message.id, message.value)
  if (message.kind === 'notification' && message.method === 'notifications/cancelled') {
    const id = isObject(message.params) ? message.params['requestId'] : undefined
    if (typeof id === 'string' || typeof id === 'number') session.cancelled(id)
  }
  return reply(null, '', 202)
}

const handlePost = async (request: Request): Promise<Response> => {
  const frame = readFrame(await request.text())
  if (frame.kind === 'malformed') return fail(undefined, -32700, 'Parse error', 400)
  const [message] = frame.messages
  if (frame.batch || !message) return fail(undefined, -32600, 'No batches, please', 400)
  if (message.kind === 'request') {
    const version = stringAt(objectAt(message.params, '_meta'), META.protocolVersion)
    if (version !== undefined) return handleModern(message, version)
    if (message.method === 'initialize') return initialize(message)
  }
  const session = findSession(request.headers.get('mcp-session-id'))
  if (!session) return fail(undefined, -32001, 'Session not found', request.headers.has('mcp-session-id') ? 404 : 400)
  return handleLegacy(message, session)
}

/**
 * The Troublemaker: an MCP server of both eras that behaves until one of its tools is called; each tool breaks the rule
 * that its entry in the catalogue names. Written by hand, since no SDK would send such things.
 */
export const handleTroublemaker = async (request: Request): Promise<Response> => {
  if (request.method === 'POST') return handlePost(request)
  const session = findSession(request.headers.get('mcp-session-id'))
  if (request.method !== 'DELETE' || !session) return reply('Method not allowed\n', 'text/plain', 405)
  closeSession(session.id)
  return reply(null, '', 204)
}
