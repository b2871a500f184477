import type { ServerResponse } from 'node:http'
import { isObject, objectAt } from '@/lib/protocol/json'
import { readFrame, type Message } from '@/lib/protocol/jsonrpc'
import { BRIDGE_HEADER } from '@/lib/protocol/bridge'
import { META } from '@/lib/protocol/meta'
import { Child, type Command, type Exit } from './child'
import { Journal } from './journal'
import { Pending } from './pending'
import { SSE_HEADERS, sseBlock } from './sse'

/** Lines that wait for the session's own stream; more are told as stray ones. */
const MAX_WAITING = 1000

type Deps = {
  readonly number: number
  readonly command: Command
  /** Where its journal is read. */
  readonly journalPath: string
  /** Told of every line of stderr and of the end, for the terminal. */
  readonly onStderr: (line: string) => void
  readonly onExit: (exit: Exit) => void
}

/** In words: how a process ended. */
export const exitText = ({ code, signal, problem }: Exit): string =>
  problem !== undefined
    ? `could not be started: ${problem}`
    : signal !== undefined
      ? `was ended by ${signal}`
      : `exited with code ${code ?? 0}`

/**
 * One process and all HTTP exchanges that wait for it. Lines pass as they are, in both directions; which exchange a line
 * belongs to is all that is read of it.
 */
export class Relay {
  readonly number: number
  readonly journal = new Journal()
  /** Set by `initialize`: from then on it is this session's alone. */
  mcpSessionId: string | undefined
  /** It has answered a request of 2026-07-28 with a result, and is its clients' in common. */
  modern = false
  private readonly child: Child
  private readonly path: string
  private readonly pending = new Set<Pending>()
  private readonly waiting: Buffer[] = []
  private stream: ServerResponse | undefined

  constructor({ number, command, journalPath, onStderr, onExit }: Deps) {
    this.number = number
    this.path = journalPath
    this.child = new Child(command, {
      onLine: (line) => {
        this.said(line)
      },
      onErrorLine: (line) => {
        this.journal.stderr(line)
        onStderr(line.toString())
      },
      onExit: (exit) => {
        this.ended(exit)
        onExit(exit)
      },
    })
    this.journal.process({
      state: 'started',
      process: number,
      ...(this.child.pid === undefined ? {} : { pid: this.child.pid }),
    })
  }

  get running(): boolean {
    return this.child.exit === undefined
  }

  get idle(): boolean {
    return this.pending.size === 0 && this.stream === undefined
  }

  get headers(): Readonly<Record<string, string>> {
    return { [BRIDGE_HEADER]: this.path }
  }

  /** Whether one of these requests has an id that is under way already: who answers it could not be told. */
  clashes(messages: readonly Message[]): boolean {
    const ids = messages.flatMap((message) => (message.kind === 'request' ? [message.id] : []))
    return [...this.pending].some((one) => ids.some((id) => one.has(id)))
  }

  /** Writes a body as one line, and has `response` answered by whatever answers its requests. */
  async post(body: Buffer, messages: readonly Message[], response: ServerResponse): Promise<void> {
    const requests = messages.filter((message) => message.kind === 'request')
    const initializes = requests.some(({ method }) => method === 'initialize')
    const session = initializes && this.mcpSessionId !== undefined ? { 'mcp-session-id': this.mcpSessionId } : {}
    const headers = { ...this.headers, ...session }
    const one = requests.length > 0 ? new Pending(requests, response, headers) : undefined
    if (one) {
      this.pending.add(one)
      response.once('close', () => {
        this.left(one)
      })
    }
    // Between tokens, JSON may hold line feeds; on stdio they would end the message.
    await this.child.write(messages.length > 0 ? oneLine(body) : body)
    if (!one) response.writeHead(202, headers).end()
    else if (!this.running) this.fail(one)
  }

  /** Opens the session's own stream; false when it has one. */
  listen(response: ServerResponse): boolean {
    if (this.stream) return false
    this.stream = response
    response.writeHead(200, { ...SSE_HEADERS, ...this.headers })
    response.flushHeaders()
    for (const line of this.waiting.splice(0)) this.onStream(line, response)
    response.once('close', () => {
      this.stream = undefined
      this.child.resume(response)
    })
    return true
  }

  stop(): Promise<void> {
    return this.child.stop()
  }

  kill(): void {
    this.child.kill()
  }

  private said(line: Buffer): void {
    if (line.length === 0) return
    const content = readFrame(line.toString())
    if (content.kind === 'malformed' || content.messages.every(({ kind }) => kind === 'invalid')) {
      this.journal.stray(line)
      return
    }
    const answers = content.messages.filter(({ kind }) => kind === 'result' || kind === 'error')
    const to = answers.length > 0 ? this.answeredBy(answers) : this.concerned(content.messages)
    if (to instanceof Pending) this.hand(to, line, answers)
    else if (to === 'stream' && this.mcpSessionId !== undefined) this.own(line)
    else this.journal.stray(line)
  }

  private answeredBy(answers: readonly Message[]): Pending | undefined {
    return [...this.pending].find((one) =>
      answers.some((answer) => 'id' in answer && answer.id !== null && one.has(answer.id)),
    )
  }

  /** The exchange that a request or notification belongs to, as far as it says; else the only one there can be. */
  private concerned(messages: readonly Message[]): Pending | 'stream' {
    const params = messages.map((message) => ('params' in message && isObject(message.params) ? message.params : {}))
    const all = [...this.pending]
    for (const one of params) {
      const subscription = objectAt(one, '_meta')?.[META.subscriptionId] ?? one['requestId']
      const named = all.find(
        (pending) =>
          ((typeof subscription === 'string' || typeof subscription === 'number') && pending.has(subscription)) ||
          pending.hasProgress(one['progressToken']),
      )
      if (named) return named
    }
    const working = all.filter(({ listens }) => !listens)
    const changes = messages.every(
      (message) => message.kind === 'notification' && /list_changed$|resources\/updated$/.test(message.method),
    )
    // With one call under way, what is said meanwhile is most likely about it; stdio does not tell.
    return (working.length === 1 && !changes ? working[0] : undefined) ?? 'stream'
  }

  private hand(to: Pending, line: Buffer, answers: readonly Message[]): void {
    if (!to.send(line, answers) && this.child.pause(to))
      to.whenReady(() => {
        this.child.resume(to)
      })
    this.modern ||= to.modern && answers.some(({ kind }) => kind === 'result')
    if (to.over) this.pending.delete(to)
  }

  private own(line: Buffer): void {
    if (this.stream) this.onStream(line, this.stream)
    else if (this.waiting.length < MAX_WAITING) this.waiting.push(line)
    else this.journal.stray(line)
  }

  private onStream(line: Buffer, stream: ServerResponse): void {
    if (stream.write(sseBlock(line)) || !this.child.pause(stream)) return
    stream.once('drain', () => {
      this.child.resume(stream)
    })
  }

  /** Its client is gone. Modern: that is how a request is cancelled, which stdio has a message for; legacy: it is none. */
  private left(one: Pending): void {
    if (!this.pending.delete(one)) return
    this.child.resume(one)
    if (!one.modern || !this.running) return
    for (const requestId of one.ids) {
      const params = { requestId, reason: 'The client closed the stream.' }
      const message = { jsonrpc: '2.0', method: 'notifications/cancelled', params }
      this.journal.process({ state: 'told', message })
      void this.child.write(Buffer.from(JSON.stringify(message)))
    }
  }

  private ended(exit: Exit): void {
    this.journal.process({ state: 'ended', process: this.number, ...exit })
    for (const one of [...this.pending]) this.fail(one)
    this.stream?.end()
    this.journal.close()
  }

  private fail(one: Pending): void {
    this.pending.delete(one)
    one.fail(`The command ${exitText(this.child.exit ?? {})} before it answered.`)
  }
}

const oneLine = (body: Buffer): Buffer =>
  body.includes(0x0a) || body.includes(0x0d)
    ? Buffer.from(body.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)))
    : body
