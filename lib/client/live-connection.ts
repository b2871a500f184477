import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import { clientCapabilities } from '@/lib/protocol/capabilities'
import { modernHeaders } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import { envelope, type LogLevel } from '@/lib/protocol/meta'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { ConnectionId, EventBody } from '@/lib/recording/events'
import type { AskKey } from '@/lib/recording/keys'
import { askedAgain, isRead, problemOf } from './ask-again'
import type { AskQueue } from './asks'
import { keepListening } from './keep-listening'
import { coalesced, listAll, promisedLists } from './listing'
import { listenFilter } from './listen'
import { startCall, type CallContext } from './live-call'
import type { Negotiated } from './negotiate'
import { clientProblem, sessionLost } from './problems'
import type { RawLane } from './raw-lane'
import { HeldRounds } from './held-rounds'
import { Subscriptions } from './subscriptions'
import { TaskAsks } from './task-asks'
import { TaskFollower } from './task-follower'
import type {
  Call,
  CallOptions,
  ConnectOptions,
  Connection,
  HeldRound,
  PendingAsk,
  RawPreview,
  RawRequest,
  RawSent,
} from './types'

type Parts = {
  readonly id: ConnectionId
  readonly options: ConnectOptions
  readonly negotiated: Negotiated
  readonly lane: RawLane
  readonly asks: AskQueue
  readonly emit: (event: EventBody) => unknown
  readonly closing: AbortController
  readonly online: () => Promise<void>
}

/** An open connection: both lanes, its asks, and its end. */
export class LiveConnection implements Connection {
  readonly id: ConnectionId
  readonly era: Era
  readonly revision: Revision
  readonly capabilities: Readonly<Record<string, unknown>>
  private readonly parts: Parts
  private readonly context: CallContext
  private readonly relist: (method: string) => Promise<void>
  private readonly rounds: HeldRounds
  private readonly subscriptions: Subscriptions
  private readonly tasks: TaskFollower
  private level: LogLevel | undefined
  private pages: 'all' | 'first' = 'all'
  private open = true

  constructor(parts: Parts) {
    const { negotiated, options, lane, asks, closing } = parts
    this.parts = parts
    this.id = parts.id
    this.era = negotiated.era
    this.revision = negotiated.revision
    this.capabilities = negotiated.client.getServerCapabilities() ?? {}
    const modern = negotiated.era === 'modern'
    this.relist = coalesced((method) => listAll((name, params) => this.call(name, params), method, this.pages))
    this.level = modern ? options.logLevel : undefined
    this.rounds = new HeldRounds(() => {
      asks.changed()
    })
    this.subscriptions = new Subscriptions(
      (name, params) => (modern ? this.standing(name, params) : this.call(name, params)),
      modern,
    )
    this.tasks = new TaskFollower({
      call: (method, params) => this.call(method, params),
      modern,
      closing: closing.signal,
      onChanged: () => {
        asks.changed()
      },
    })
    const taskAsks = new TaskAsks({
      asks,
      update: (taskId, inputResponses) => void this.call('tasks/update', { taskId, inputResponses }),
    })
    const capabilities = clientCapabilities(options.advertised, negotiated.revision)
    this.context = {
      lane,
      asks,
      revision: negotiated.revision,
      modern,
      meta: () => (modern ? envelope(negotiated.revision, capabilities, this.level) : {}),
      rounds: this.rounds,
      onReply: (method, reply) => {
        if (modern && method === 'tasks/get') taskAsks.told(reply)
      },
      emit: (event) => void parts.emit(event),
      closing: closing.signal,
      timeouts: options.timeouts ?? {},
    }
  }

  /** Records the outcome of the handshake. */
  established(): void {
    const { negotiated, emit } = this.parts
    const { client, era, revision, transport } = negotiated
    const mcpSessionId = negotiated.mcpSessionId()
    const serverInfo = client.getServerVersion()
    const instructions = client.getInstructions()
    emit({
      type: 'connection-established',
      era,
      revision,
      transport,
      capabilities: this.capabilities,
      ...(mcpSessionId === undefined ? {} : { mcpSessionId }),
      ...(serverInfo ? { serverInfo: pickInfo(serverInfo) } : {}),
      ...(instructions === undefined ? {} : { instructions }),
    })
  }

  call = (method: string, params: JsonObject, options: CallOptions = {}): Call => {
    const { closing, emit } = this.context
    const start = (): Call => {
      const call = startCall(this.context, method, params, options)
      call.done.catch(this.noticeLoss)
      return call
    }
    if (!isRead(method)) return start()
    const note = (problem: Problem): void => {
      emit({ type: 'client-noted', problem })
    }
    return askedAgain({ start, method, closing, note, onAskedAgain: options.onAskedAgain })
  }

  notify = (method: string, params: JsonObject): Promise<void> => {
    const headers = this.context.modern ? modernHeaders(this.revision, method, params) : []
    const sent = this.parts.lane.send({ jsonrpc: '2.0', method, params }, headers)
    sent.catch(this.noticeLoss)
    return sent
  }

  /** The server knows the session no more, as whatever was sent in it found out. */
  noticeLoss = (error: unknown): void => {
    const problem = problemOf(error)
    if (problem?.code === 'SESSION_LOST') this.lost(problem)
  }

  /** The server announced a change of this list. */
  changed(method: string): void {
    void this.relist(method)
  }

  refreshCatalog = async (pages: 'all' | 'first' = 'all'): Promise<void> => {
    this.pages = pages
    for (const method of promisedLists(this.capabilities)) await this.relist(method)
  }

  listen = (): void => {
    const filter = this.era === 'modern' ? listenFilter(this.capabilities) : undefined
    if (filter) this.standing('subscriptions/listen', { notifications: filter })
  }

  /** A request whose stream stands, and is opened again when it breaks. */
  private standing(method: string, params: JsonObject): Call {
    const start = (onHeard: () => void): Call => this.call(method, params, { onHeard })
    return keepListening({ start, closing: this.context.closing, online: this.parts.online })
  }

  raw = (request: RawRequest): RawSent => this.parts.lane.raw(request, this.revision, this.parts.closing.signal)

  rawPreview = (request: RawRequest): RawPreview => this.parts.lane.preview(request, this.revision)

  setLogLevel = (level: LogLevel | undefined): Call | undefined => {
    this.level = level
    return this.era === 'legacy' && level !== undefined ? this.call('logging/setLevel', { level }) : undefined
  }

  logLevel = (): LogLevel | undefined => this.level

  subscribe = (uri: string): Call => this.subscriptions.add(uri)

  unsubscribe = (uri: string): Call | undefined => this.subscriptions.remove(uri)

  subscribed = (): readonly string[] => this.subscriptions.list()

  followTask = (taskId: string): void => {
    this.tasks.follow(taskId)
  }

  unfollowTask = (taskId: string): void => {
    this.tasks.unfollow(taskId)
  }

  followedTasks = (): readonly string[] => this.tasks.list()

  holdRounds = (hold: boolean): void => {
    this.rounds.on = hold
    this.parts.asks.changed()
  }

  holdsRounds = (): boolean => this.rounds.on

  heldRounds = (): readonly HeldRound[] => this.rounds.list()

  answer = (ask: AskKey, answer: Answer, by: AnsweredBy = 'person', spent?: Spent): boolean =>
    this.parts.asks.answer(ask, { answer, by, ...(spent ? { spent } : {}) })

  pendingAsks = (): readonly PendingAsk[] => this.parts.asks.pending()

  onAsksChanged = (listener: () => void): (() => void) => this.parts.asks.onChanged(listener)

  close = (by: 'person' | 'page' = 'person'): Promise<void> => this.end(by)

  /** The SDK lane ended by itself (on HTTP+SSE nothing can arrive any more), or the session is gone. */
  lost(problem = clientProblem('CLOSED', 'The server ended the stream that everything arrives on.')): void {
    void this.end('server', problem)
  }

  /** Its standing stream is answered 404 now. */
  sessionLost(): void {
    const id = this.parts.negotiated.mcpSessionId()
    if (id !== undefined) this.lost(sessionLost(id))
  }

  private async end(by: 'person' | 'server' | 'page', problem?: Problem): Promise<void> {
    if (!this.open) return
    this.open = false
    this.parts.closing.abort(problem && new ProblemError(problem))
    this.parts.asks.withdraw(() => true)
    if (by === 'server') await this.parts.negotiated.client.close().catch(() => undefined)
    else await this.parts.negotiated.close()
    this.parts.emit({ type: 'connection-closed', by, ...(problem ? { problem } : {}) })
  }
}

const pickInfo = ({ name, title, version }: { name: string; title?: string | undefined; version?: string }) => ({
  name,
  ...(title === undefined ? {} : { title }),
  ...(version === undefined ? {} : { version }),
})
