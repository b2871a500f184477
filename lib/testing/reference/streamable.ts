import { isObject, type JsonObject } from '@/lib/protocol/json'
import { answerLegacy, fault, hear, isRequest, newSession, newStream, type Session } from './legacy'
import type { Incoming, ReferenceOptions } from './options'
import { refusal } from './rpc'

const noContent = (status: number): Response => new Response(null, { status })

/** What may have something to say before it answers. */
const STREAMED = ['tools/call', 'tasks/result']

/** Streamable HTTP up to 2025-11-25: sessions, a stream per call, streams that can be resumed. */
export class Streamable {
  private readonly sessions = new Map<string, Session>()
  private readonly options: ReferenceOptions

  constructor(options: ReferenceOptions) {
    this.options = options
  }

  async handle(incoming: Incoming, body: unknown): Promise<Response> {
    const { verb } = incoming
    if (verb === 'POST' && isObject(body) && body['method'] === 'initialize') return this.initialize(incoming, body)
    const session = this.sessionOf(incoming)
    if (session instanceof Response) return session
    const version = incoming.headers.get('mcp-protocol-version')
    if (version !== null && !(this.options.revisions as readonly string[]).includes(version))
      return refusal(400, -32600, `Unsupported protocol version: ${version}`)
    if (verb === 'GET') return this.open(session, incoming.headers.get('last-event-id'))
    if (verb === 'DELETE') {
      this.sessions.delete(session.id)
      return noContent(204)
    }
    if (verb !== 'POST') return noContent(405)
    if (Array.isArray(body)) return this.batch(session, incoming, body)
    const wrong = fault(body)
    if (wrong) return wrong
    return this.post(session, incoming, body as JsonObject)
  }

  private async initialize(incoming: Incoming, body: Record<string, unknown>): Promise<Response> {
    const message = body as JsonObject
    const wrong = fault(message)
    if (wrong || !isRequest(message)) return wrong ?? refusal(400, -32600, 'Invalid request')
    const session = newSession(this.options, message['params'])
    if (this.options.sessions) this.sessions.set(session.id, session)
    else this.sessions.set('', session)
    const answer = await answerLegacy(this.options, session, message, { ...incoming, say: () => undefined })
    return Response.json(answer, { headers: this.options.sessions ? { 'mcp-session-id': session.id } : {} })
  }

  private sessionOf({ headers }: Incoming): Session | Response {
    const id = headers.get('mcp-session-id')
    if (id === null && this.options.sessions) return refusal(400, -32000, 'Mcp-Session-Id is required')
    return this.sessions.get(this.options.sessions ? (id ?? '') : '') ?? refusal(404, -32001, 'Session not found')
  }

  private open(session: Session, lastEventId: string | null): Response {
    const [name = '', index] = lastEventId?.split('.') ?? []
    const log = lastEventId === null ? newStream(session) : session.streams.get(name)
    return log?.open(Number(index ?? -1)) ?? refusal(400, -32000, 'Unknown event id')
  }

  private async post(session: Session, { headers }: Incoming, message: JsonObject): Promise<Response> {
    if (!isRequest(message)) {
      hear(this.options, session, message)
      return noContent(202)
    }
    if (!STREAMED.includes(message.method)) {
      const answer = await answerLegacy(this.options, session, message, { headers, say: () => undefined })
      return Response.json(answer)
    }
    const log = newStream(session)
    if (session.revision >= '2025-11-25') log.prime()
    const say = (said: JsonObject): void => {
      log.send(said)
    }
    void answerLegacy(this.options, session, message, { headers, say }).then((answer) => {
      if (answer) log.send(answer)
      log.end()
    })
    return log.open()
  }

  /** Batches came with 2025-03-26, and went with 2025-06-18. */
  private async batch(session: Session, { headers }: Incoming, batch: readonly unknown[]): Promise<Response> {
    const wrong = session.revision !== '2025-03-26' || batch.length === 0 || batch.some((entry) => fault(entry))
    if (wrong) return refusal(400, -32600, 'Invalid request')
    const messages = batch as readonly JsonObject[]
    for (const message of messages) if (!isRequest(message)) hear(this.options, session, message)
    const say = (): void => undefined
    const answers = messages
      .filter(isRequest)
      .map((message) => answerLegacy(this.options, session, message, { headers, say }))
    return answers.length === 0 ? noContent(202) : Response.json(await Promise.all(answers))
  }
}
