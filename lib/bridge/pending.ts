import type { ServerResponse } from 'node:http'
import { objectAt } from '@/lib/protocol/json'
import { idKey, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { SSE_HEADERS, sseBlock } from './sse'

type Request = Extract<Message, { kind: 'request' }>

/** HTTP statuses of errors that 2026-07-28 gives one of their own. */
const STATUS: Readonly<Record<number, number>> = {
  [ERROR_CODES.methodNotFound]: 404,
  [ERROR_CODES.invalidRequest]: 400,
  [ERROR_CODES.parse]: 400,
  [ERROR_CODES.headerMismatch]: 400,
  [ERROR_CODES.missingClientCapability]: 400,
  [ERROR_CODES.unsupportedProtocolVersion]: 400,
}

/** A POST whose requests are not all answered: JSON when its answer comes first, an event stream otherwise. */
export class Pending {
  readonly modern: boolean
  private readonly response: ServerResponse
  private readonly headers: Readonly<Record<string, string>>
  private readonly open: Map<string, Request>

  constructor(requests: readonly Request[], response: ServerResponse, headers: Readonly<Record<string, string>>) {
    this.open = new Map(requests.map((request) => [idKey(request.id), request]))
    this.response = response
    this.headers = headers
    this.modern = requests.some(({ params }) => objectAt(params, '_meta')?.[META.protocolVersion] !== undefined)
  }

  get over(): boolean {
    return this.open.size === 0
  }

  /** A subscription waits for ever, and nothing but what it asked for belongs to it. */
  get listens(): boolean {
    return [...this.open.values()].some(({ method }) => method === 'subscriptions/listen')
  }

  get ids(): readonly RequestId[] {
    return [...this.open.values()].map(({ id }) => id)
  }

  has(id: RequestId): boolean {
    return this.open.has(idKey(id))
  }

  hasProgress(token: unknown): boolean {
    return [...this.open.values()].some(
      ({ params }) => token !== undefined && objectAt(params, '_meta')?.['progressToken'] === token,
    )
  }

  /** Hands a line on; `answers` are the ids that it answers. False when the reader should be waited for. */
  send(line: Buffer, answers: readonly Message[] = []): boolean {
    for (const answer of answers) if ('id' in answer && answer.id !== null) this.open.delete(idKey(answer.id))
    if (!this.response.headersSent) {
      if (this.over) {
        this.response.writeHead(this.modern ? statusOf(answers[0]) : 200, {
          ...this.headers,
          'content-type': 'application/json',
        })
        this.response.end(line)
        return true
      }
      this.response.writeHead(200, { ...SSE_HEADERS, ...this.headers })
    }
    const ready = this.response.write(sseBlock(line))
    if (this.over) this.response.end()
    return ready
  }

  whenReady(ready: () => void): void {
    const { response } = this
    const once = (): void => {
      response.off('drain', once).off('close', once)
      ready()
    }
    response.on('drain', once).on('close', once)
  }

  /** The process is gone: a stream breaks off, and what has not begun is refused in words that are no MCP. */
  fail(why: string): void {
    this.open.clear()
    if (this.response.headersSent) this.response.destroy()
    else this.response.writeHead(502, { ...this.headers, 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`)
  }
}

const statusOf = (answer: Message | undefined): number =>
  answer?.kind === 'error' ? (STATUS[answer.error.code] ?? 200) : 200
