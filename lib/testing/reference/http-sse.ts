import type { JsonObject } from '@/lib/protocol/json'
import { EventLog } from './event-log'
import { answerLegacy, fault, hear, isRequest, newSession, type Session } from './legacy'
import type { Incoming, ReferenceOptions } from './options'
import { refusal } from './rpc'

const encoder = new TextEncoder()

type Client = { session: Session | undefined; readonly log: EventLog }

/** HTTP+SSE (2024-11-05): one stream on which everything comes, and an endpoint of its own to post to. */
export class HttpSse {
  private readonly clients = new Map<string, Client>()
  private readonly options: ReferenceOptions

  constructor(options: ReferenceOptions) {
    this.options = options
  }

  handle({ verb, url, headers }: Incoming, body: unknown): Response {
    const name = new URL(url).searchParams.get('session')
    if (verb === 'GET') return this.open(url)
    const client = this.clients.get(name ?? '')
    if (verb !== 'POST') return new Response(null, { status: 405 })
    if (!client) return refusal(404, -32001, 'No such stream')
    const wrong = fault(body)
    if (wrong) return wrong
    this.take(client, body as JsonObject, headers)
    return new Response('Accepted', { status: 202 })
  }

  private open(url: string): Response {
    const name = crypto.randomUUID()
    const log = new EventLog(name)
    this.clients.set(name, { session: undefined, log })
    const { pathname } = new URL(url)
    const first = encoder.encode(`event: endpoint\ndata: ${pathname}?session=${name}\n\n`)
    const rest = log.open().body!.getReader()
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(first)
      },
      pull: async (controller) => {
        const { done, value } = await rest.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => rest.cancel(reason),
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  }

  private take(client: Client, message: JsonObject, headers: Headers): void {
    if (message['method'] === 'initialize') client.session = newSession(this.options, message['params'])
    const session = client.session ?? newSession(this.options, {})
    const say = (said: JsonObject): void => {
      client.log.send(said)
    }
    if (!isRequest(message)) hear(this.options, session, message)
    else
      void answerLegacy(this.options, session, message, { headers, say }).then((answer) => {
        if (answer) say(answer)
      })
  }
}
