import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server'
import { isObject, objectAt } from '@/lib/protocol/json'
import { eraOf, isRevision, LATEST_LEGACY, type Revision } from '@/lib/protocol/revisions'
import { shared } from '@/lib/demo/shared'
import { RecentEvents } from './event-store'
import { CURRENT_TRIP } from './resources'
import { createConcierge } from './server'
import { answerLegacyTask } from './tasks/legacy'
import { readTaskRequest } from './tasks/reply'
import { onBooked } from './trips'

type Session = {
  readonly transport: WebStandardStreamableHTTPServerTransport
  readonly revision: Revision
  seenAt: number
}

const IDLE_MS = 24 * 60 * 60_000
const MOST_SESSIONS = 64
const RETRY_MS = 1000

const sessions = shared('concierge.sessions', () => new Map<string, Session>())

/** Closes what nobody used for a day and, beyond the most we keep, what was used longest ago. */
const evict = (): void => {
  const byAge = [...sessions].sort(([, a], [, b]) => a.seenAt - b.seenAt)
  for (const [index, [id, { seenAt, transport }]] of byAge.entries()) {
    if (seenAt > Date.now() - IDLE_MS && index >= byAge.length - MOST_SESSIONS) return
    sessions.delete(id)
    void transport.close()
  }
}

const negotiated = (asked: unknown): Revision =>
  isRevision(asked) && eraOf(asked) === 'legacy' ? asked : LATEST_LEGACY

/** A server and its transport for the client that sent this `initialize` body. */
const open = async (body: unknown, origin: string): Promise<WebStandardStreamableHTTPServerTransport> => {
  const params = objectAt(body, 'params')
  const revision = negotiated(params?.['protocolVersion'])
  const server = createConcierge({
    era: 'legacy',
    revision,
    origin,
    declared: objectAt(params, 'capabilities'),
  })
  const subscribed = new Set<string>()
  server.server.setRequestHandler('resources/subscribe', ({ params: { uri } }) => {
    subscribed.add(uri)
    return {}
  })
  server.server.setRequestHandler('resources/unsubscribe', ({ params: { uri } }) => {
    subscribed.delete(uri)
    return {}
  })
  const stop = onBooked(() => {
    if (subscribed.has(CURRENT_TRIP)) void server.server.sendResourceUpdated({ uri: CURRENT_TRIP })
  })
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: () => crypto.randomUUID(),
    eventStore: new RecentEvents(),
    retryInterval: RETRY_MS,
    onsessioninitialized: (id) => void sessions.set(id, { transport, revision, seenAt: Date.now() }),
    onsessionclosed: (id) => void sessions.delete(id),
  })
  server.server.onclose = stop
  await server.connect(transport)
  return transport
}

const refuse = (status: number, code: number, message: string): Response =>
  Response.json({ jsonrpc: '2.0', error: { code, message } }, { status })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Revisions up to 2025-11-25 over Streamable HTTP: a session per client, opened by `initialize`. */
export const handleLegacy = async (request: Request, origin: string): Promise<Response> => {
  const id = request.headers.get('mcp-session-id')
  if (id !== null) {
    const session = sessions.get(id)
    if (!session) return refuse(404, -32001, 'Session not found')
    session.seenAt = Date.now()
    const task = session.revision === '2025-11-25' ? await readTaskRequest(request) : undefined
    const answered = task && (await answerLegacyTask(task, id))
    return answered ?? session.transport.handleRequest(request)
  }
  if (request.method !== 'POST') return refuse(400, -32000, 'This needs a session: send initialize first')
  const body = parse(await request.clone().text())
  if (!isObject(body) || body['method'] !== 'initialize') {
    if (body === undefined) return refuse(400, -32700, 'The body is not JSON')
    return refuse(400, -32000, 'This needs a session: send initialize first')
  }
  evict()
  const transport = await open(body, origin)
  return transport.handleRequest(request)
}
