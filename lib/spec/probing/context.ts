import { validContent } from '@/lib/elicitation/example'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { ConnectionId } from '@/lib/recording/events'
import { hasCapability } from '@/lib/spec/needs'
import { nextRound, plainAnswers, type AskHandler } from './asks'
import { commonHeaders, craft, edited, type Edits, type HeaderEdits } from './craft'
import type { ProbeFacts } from './facts'
import { establishedBy, establishedFrom, initializeParams, openEventStream } from './handshake'
import { Line } from './line'
import { listAll, LISTS, type Listed, type ListMethod } from './lists'
import type { Received, Reply } from './reply'
import type { RunState } from './run-state'
import { CannotProbe } from './verdict'

/** One HTTP request of a probe; everything not said is as a well-behaved client has it. */
type Verbatim = {
  /** POST when absent. */
  readonly method?: string
  readonly url?: string
  readonly headers?: HeaderEdits
  readonly body?: string
  /** False: no handshake before it, and no session header (legacy). */
  readonly handshake?: false
  readonly patience?: number
}

/** Rounds of a call before it is left as it is. */
const MAX_ROUNDS = 10

/** Milliseconds for taking leave of a session. */
const LEAVING = 1_000

/**
 * What a probe acts through: a connection of its own to the server, in the revision that is probed. Everything it sends
 * is recorded. Replies never throw; only a handshake that cannot be had does (`CannotProbe`).
 */
export class ProbeContext {
  readonly facts: ProbeFacts
  readonly allowedTools: readonly string[]
  private readonly run: RunState
  private readonly probe: string
  private readonly line: Line
  private readonly others: ProbeContext[] = []
  private readonly sessions = new Set<string>()
  private answer: AskHandler
  private reached: Promise<string> | undefined
  private greeted: Promise<string | undefined> | undefined
  private issued = 0

  /** `probe`: the requirement that the connection is made for. */
  constructor(run: RunState, probe: string) {
    const { facts, allowedTools, deps, probing } = run
    this.run = run
    this.probe = probe
    this.facts = facts
    this.allowedTools = allowedTools
    this.answer = plainAnswers(facts.revision)
    this.line = new Line(deps.newId() as ConnectionId, deps, (received) => {
      this.heard(received)
    })
    const { url, revision } = facts
    this.line.record({
      type: 'connection-started',
      url,
      requested: revision,
      advertised: ADVERTISE_ALL,
      probe: { probing, id: probe },
    })
    if (facts.era === 'modern') this.line.record(establishedFrom(facts))
  }

  /** The session of this connection, once there was a handshake; undefined where the server gives none. */
  session(): Promise<string | undefined> {
    this.greeted ??= this.facts.era === 'modern' ? Promise.resolve(undefined) : this.greet()
    return this.greeted
  }

  /** Sends a request and returns at once, to be waited for on the reply. */
  async start(method: string, params: JsonObject = {}, edits: Edits = {}): Promise<Reply> {
    const session = edits.handshake === false ? undefined : await this.session()
    const id: RequestId = edits.id ?? `p${++this.issued}`
    const tool = method === 'tools/call' && this.facts.era === 'modern' ? await this.tool(params['name']) : undefined
    const { headers, body } = craft(this.facts, { method, params, id, tool }, edits)
    return this.line.send({
      url: await this.endpoint(),
      method: 'POST',
      headers: edited([...commonHeaders('POST', this.facts, session), ...headers], edits.headers),
      body,
      wants: id,
      patience: edits.patience,
    })
  }

  /** Sends a request and waits for its response; what does not come in time is broken off. */
  async request(method: string, params: JsonObject = {}, edits: Edits = {}): Promise<Reply> {
    return this.settle(await this.start(method, params, edits))
  }

  /** A request with all its rounds (modern): asks are answered, and the last reply is returned. */
  async call(method: string, params: JsonObject = {}, edits: Edits = {}): Promise<Reply> {
    let reply = await this.request(method, params, edits)
    for (let round = 1; round < MAX_ROUNDS; round++) {
      const more = nextRound(reply, this.answer)
      if (!more) break
      reply = await this.request(method, { ...params, ...more }, edits)
    }
    return reply
  }

  async notify(method: string, params: JsonObject = {}, edits: Edits = {}): Promise<Reply> {
    const { headers, body } = craft(this.facts, { method, params }, edits)
    return this.http({
      body,
      headers: { ...Object.fromEntries(headers), ...edits.headers },
      ...(edits.handshake === false && { handshake: false }),
      ...(edits.patience !== undefined && { patience: edits.patience }),
    })
  }

  /** `initialize` as it is sent, without becoming this connection's own handshake (legacy). */
  async initialize(replaced: JsonObject = {}, edits: Edits = {}): Promise<Reply> {
    const headers = { 'MCP-Protocol-Version': undefined, ...edits.headers }
    const params = initializeParams(this.facts, replaced)
    const reply = await this.request('initialize', params, { ...edits, headers, handshake: false })
    const session = reply.header('mcp-session-id')
    if (session !== undefined) this.sessions.add(session)
    return reply
  }

  /** One HTTP request as it is, waited for until it is answered. */
  async http(verbatim: Verbatim): Promise<Reply> {
    return this.settle(await this.send(verbatim))
  }

  /** One HTTP request, waited for until its head is there; the stream stays open until it is closed. */
  async stream(verbatim: Verbatim): Promise<Reply> {
    const reply = await this.send(verbatim)
    await reply.until(({ status, ended }) => status !== undefined || ended)
    return reply
  }

  /** Where requests are posted to. */
  endpoint(): Promise<string> {
    const { facts, line } = this
    this.reached ??= facts.transport === 'http+sse' ? openEventStream(line, facts) : Promise.resolve(facts.url)
    return this.reached
  }

  /** Another connection, independent of this one; with these client capabilities where they are given. */
  fresh(declared: JsonObject = this.facts.declared): ProbeContext {
    if (this.line.over) throw new CannotProbe('The probe was over.')
    const run = { ...this.run, facts: { ...this.facts, declared } }
    const other = new ProbeContext(run, this.probe)
    this.others.push(other)
    return other
  }

  /** What is done about what the server asks; plain answers that please it, unless said otherwise. */
  answerAsks(handler: AskHandler): void {
    this.answer = handler
  }

  /** Found out once in a run, whichever probe comes first. */
  once<T>(key: string, find: () => Promise<T>): Promise<T> {
    const { memo } = this.run
    const known = memo.get(key) as Promise<T> | undefined
    if (known) return known
    const found = find()
    memo.set(key, found)
    // What could not be found out may be tried again by the next probe.
    found.catch(() => memo.delete(key))
    return found
  }

  wait(milliseconds: number): Promise<void> {
    return this.run.deps.patience.pause(milliseconds, new AbortController().signal)
  }

  /** All entries of a list, asked for once in a run; empty where the server does not promise it. */
  list(method: ListMethod): Promise<readonly Listed[]> {
    if (!hasCapability(this.facts.capabilities, LISTS[method].capability)) return Promise.resolve([])
    return this.once(method, () => listAll(method, (params) => this.request(method, params)))
  }

  tools = (): Promise<readonly Listed[]> => this.list('tools/list')
  prompts = (): Promise<readonly Listed[]> => this.list('prompts/list')
  resources = (): Promise<readonly Listed[]> => this.list('resources/list')
  templates = (): Promise<readonly Listed[]> => this.list('resources/templates/list')

  /** Listed tools that may be called, each with arguments that its schema accepts where such can be made up. */
  async callable(): Promise<readonly { readonly tool: Listed; readonly name: string; readonly args: JsonObject }[]> {
    const tools = await this.tools()
    return tools.flatMap((tool) => {
      const name = String(tool['name'])
      const args = this.allowedTools.includes(name) ? validContent(tool['inputSchema'], this.facts.revision) : undefined
      return args === undefined ? [] : [{ tool, name, args }]
    })
  }

  /** Ends its sessions, and breaks off what is open. */
  async close(): Promise<void> {
    this.line.over = true
    for (const other of this.others) await other.close()
    for (const session of this.sessions) {
      const { facts, line } = this
      const headers = commonHeaders('DELETE', facts, session)
      const patience = Math.min(LEAVING, this.run.deps.patience.reply)
      await line.send({ url: facts.url, method: 'DELETE', headers, patience, leaving: true }).settled()
    }
    this.hangUp()
    this.line.record({ type: 'connection-closed', by: 'page' })
  }

  /** Breaks off what is open, at once, and sends nothing from now on. */
  hangUp(): void {
    this.line.over = true
    for (const other of this.others) other.hangUp()
    this.line.hangUp()
  }

  private async send({ method = 'POST', url, headers, body, handshake, patience }: Verbatim): Promise<Reply> {
    const session = handshake === false ? undefined : await this.session()
    if (method === 'DELETE') this.sessions.delete(headers?.['Mcp-Session-Id'] ?? session ?? '')
    return this.line.send({
      url: url ?? (method === 'POST' ? await this.endpoint() : this.facts.url),
      method,
      headers: edited(commonHeaders(method, this.facts, session), headers),
      ...(body !== undefined && { body }),
      patience,
    })
  }

  private async settle(reply: Reply): Promise<Reply> {
    await reply.settled()
    if (reply.response === undefined && !reply.ended) reply.close()
    return reply
  }

  private async greet(): Promise<string | undefined> {
    const reply = await this.initialize()
    const established = establishedBy(reply, this.facts)
    this.line.record(established)
    const session = established.mcpSessionId
    this.greeted = Promise.resolve(session)
    await this.notify('notifications/initialized')
    return session
  }

  private async tool(name: unknown): Promise<Listed | undefined> {
    return (await this.tools()).find((tool) => tool['name'] === name)
  }

  /** A request of the server (legacy) is answered where messages are posted to. */
  private heard({ message }: Received): void {
    if (message.kind !== 'request' || this.facts.era === 'modern') return
    const { id, method, params } = message
    const answer = this.answer({ key: id, method, params })
    if (!answer) return
    const respond = async (): Promise<void> => {
      await this.http({ body: JSON.stringify({ jsonrpc: '2.0', id, ...answer }) })
    }
    // Where there is no session to answer in, there is nobody to answer to.
    respond().catch(() => undefined)
  }
}
