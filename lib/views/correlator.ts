import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Message, RequestId } from '@/lib/protocol/jsonrpc'
import { ASK_METHODS, isAskMethod } from '@/lib/protocol/methods'
import type { Era } from '@/lib/protocol/revisions'
import type { ByHand } from '@/lib/recording/events'
import { askKey, type MessageKey } from '@/lib/recording/keys'
import { answerFromResponse, answerFromResult } from './answers'
import { AskState } from './ask-state'
import type { Asks } from './asks'
import { ExchangeState, type Origin, type RequestContent, type RoundState } from './exchange-state'
import type { Placed } from './placed'
import { readInputRequired, type InputRequired } from './rounds'
import type { Settler } from './settler'
import type { Collection } from './snapshot'
import { createdTask, taskIdOf, taskTold } from './tasks'
import type { Traffic } from './traffic'
import type { ExchangeView, MessageView } from './types'

type ResponseContent = Extract<Message, { kind: 'result' | 'error' }>
type Notification = Extract<Message, { kind: 'notification' }>

/** Requests in the middle of which servers ask; what comes beside a listing has another cause. */
const MAY_ASK = new Set(['tools/call', 'prompts/get', 'resources/read', 'completion/complete'])

/** Finds for each message of one connection the exchange it belongs to, and moves that on. */
export class Correlator {
  private readonly traffic: Traffic
  private readonly exchanges: Collection<MessageKey, ExchangeView, ExchangeState>
  private readonly asks: Asks
  private readonly settler: Settler
  private readonly era: Era | undefined

  constructor(
    traffic: Traffic,
    exchanges: Collection<MessageKey, ExchangeView, ExchangeState>,
    asks: Asks,
    settler: Settler,
    era: Era | undefined,
  ) {
    this.traffic = traffic
    this.exchanges = exchanges
    this.asks = asks
    this.settler = settler
    this.era = era
  }

  /** `byHand`: of the HTTP request that carried it. */
  place(message: MessageView, byHand?: ByHand): readonly Placed[] {
    const { content } = message
    switch (content.kind) {
      case 'request':
        return message.direction === 'client-to-server'
          ? this.clientRequest(message, content, byHand)
          : this.serverRequest(message, content)
      case 'result':
      case 'error':
        return this.response(message, content)
      case 'notification':
        return [this.notification(message, content)]
      case 'malformed':
      case 'invalid': {
        const exchange = this.streamOwner(message)
        return [{ as: 'malformed', message, ...(exchange && { exchange }) }]
      }
    }
  }

  private clientRequest(message: MessageView, content: RequestContent, byHand?: ByHand): readonly Placed[] {
    const { call, again } = byHand ?? {}
    const of = call === undefined ? undefined : this.traffic.sent['client-to-server'].latest(call)?.exchange
    if (of && again !== undefined) {
      const own = this.start(message, content, { byHand: true, replays: { of, round: again } })
      of.replayed(own)
      return [{ as: 'request', message, round: own.first }]
    }
    const before = of && !of.ending ? of : this.traffic.waiting.match(content)
    if (!before) {
      const updates = content.method === 'tasks/update'
      const answers = updates ? this.traffic.inputs.taken(message, content.params, this.asks) : []
      return [
        ...answers,
        { as: 'request', message, round: this.start(message, content, byHand && { byHand: true }).first },
      ]
    }
    this.traffic.waiting.delete(before)
    const answered = this.takeAnswers(before.last, message, objectAt(content.params, 'inputResponses') ?? {})
    const round = before.addRound(message, content.id)
    this.register(round, content)
    return [...answered, { as: 'request', message, round }]
  }

  private serverRequest(message: MessageView, content: RequestContent): readonly Placed[] {
    const isAsk = isAskMethod(content.method)
    const owner = this.streamOwner(message)
    const cause = owner ?? (isAsk ? this.soleOpenCall() : undefined)
    const own = this.start(message, content, cause && { cause })
    if (!isAskMethod(content.method)) return [{ as: 'request', message, round: own.first }]
    const { id, method, params } = content
    const facts = { key: askKey(message.key), kind: ASK_METHODS[method], era: 'legacy', id, params, message } as const
    return [this.asks.add(new AskState({ ...facts, round: 1, guessed: !owner }, cause, own))]
  }

  private response(message: MessageView, content: ResponseContent): readonly Placed[] {
    const requests = this.traffic.opposite(message)
    const stream = this.streamOwner(message)
    const round = content.id === null ? this.soleOnStream(message) : requests.awaiting(content.id, this.origin(message))
    if (round) return this.answer(round, message, content)
    const known = content.id === null ? undefined : requests.latest(content.id)
    if (!known) return [{ as: 'response', message, surplus: 'unknown id', ...(stream && { stream }) }]
    const surplus = known.response ? 'duplicate' : 'late'
    if (surplus === 'late') known.exchange.respond(known, message)
    const sentAfterAll = surplus === 'late' ? this.askAnswered(known.exchange, message, content) : []
    return sentAfterAll.length > 0 ? sentAfterAll : [{ as: 'response', message, round: known, surplus }]
  }

  private answer(round: RoundState, message: MessageView, content: ResponseContent): readonly Placed[] {
    const { exchange } = round
    this.traffic.opposite(message).answered(round)
    exchange.respond(round, message)
    const required =
      content.kind === 'result' && message.direction === 'server-to-client' && this.era !== 'legacy'
        ? readInputRequired(content.result)
        : undefined
    if (required) return [{ as: 'response', message, round, required }, ...this.raise(round, message, required)]
    const answered = this.askAnswered(exchange, message, content)
    const failed = content.kind === 'result' && isObject(content.result) && content.result['isError'] === true
    const status = content.kind === 'error' ? 'error' : failed ? 'tool-error' : 'complete'
    this.settler.end(exchange, { status, at: message.at })
    if (answered.length > 0) return answered
    return [{ as: 'response', message, round }, ...this.ofTask(round, message, content)]
  }

  /** Modern: a result may hand out a task, or tell what one wants (the tasks extension). */
  private ofTask({ exchange, request }: RoundState, message: MessageView, content: ResponseContent): readonly Placed[] {
    if (content.kind !== 'result' || request.direction !== 'client-to-server' || this.era === 'legacy') return []
    const handed = stringAt(content.result, 'resultType') === 'task' ? stringAt(content.result, 'taskId') : undefined
    if (handed !== undefined) this.traffic.inputs.handedOut(handed, exchange)
    return exchange.method === 'tasks/get' ? this.traffic.inputs.told(exchange, message, content.result, this.asks) : []
  }

  /** Modern: each entry the server wants something in becomes an ask (2026-07-28, multi round-trip requests). */
  private raise({ exchange, number }: RoundState, message: MessageView, required: InputRequired): readonly Placed[] {
    this.traffic.waiting.add(exchange, required)
    return Object.entries(required.requests).flatMap(([id, entry]): Placed[] => {
      if (!isObject(entry) || typeof entry['method'] !== 'string' || !isAskMethod(entry['method'])) return []
      const kind = ASK_METHODS[entry['method']]
      const key = askKey(message.key, id)
      const facts = { key, kind, era: 'modern', id, params: entry['params'], message } as const
      return [this.asks.add(new AskState({ ...facts, round: number, guessed: false }, exchange))]
    })
  }

  private takeAnswers(round: RoundState, message: MessageView, given: Record<string, unknown>): readonly Placed[] {
    return round.asks.flatMap((ask): readonly Placed[] => {
      const key = String(ask.facts.id)
      if (!Object.hasOwn(given, key)) {
        this.asks.abandon(ask, message.at)
        return []
      }
      return this.asks.answer(ask, message, { answer: answerFromResult(ask.facts.kind, given[key]) })
    })
  }

  /** Legacy: the client's response to the server's ask, or to its question for the outcome of the task that became of it. */
  private askAnswered(exchange: ExchangeState, message: MessageView, content: ResponseContent): readonly Placed[] {
    const ask = this.asks.get(askKey(exchange.key))
    if (ask?.own !== exchange) return this.taskAnswered(exchange, message, content)
    const task = createdTask(ask.facts.params, content)
    if (task !== undefined) {
      ask.isTask = true
      this.traffic.tasks.set(task, ask)
      return []
    }
    this.asks.answer(ask, message, { answer: answerFromResponse(ask.facts.kind, content) })
    ask.repliedWith(message)
    return [{ as: 'answer', ask, message, seq: message.seq, at: message.at }]
  }

  /** 2025-11-25: the result of a task is the answer to the ask it came from; cancelling it takes the ask back. */
  private taskAnswered(exchange: ExchangeState, message: MessageView, content: ResponseContent): readonly Placed[] {
    const ask = this.traffic.tasks.get(taskIdOf(exchange) ?? '')
    if (!ask || message.direction === 'server-to-client') return []
    if (exchange.method === 'tasks/cancel' && content.kind === 'result') this.asks.abandon(ask, message.at)
    if (exchange.method !== 'tasks/result' || ask.reply) return []
    // An error beside any other decision says that there is no such task any more.
    if (!ask.pending && content.kind === 'error' && ask.view.answer?.kind !== 'error') return []
    const { length } = this.asks.answer(ask, message, { answer: answerFromResponse(ask.facts.kind, content) })
    ask.repliedWith(message)
    return length === 0 ? [] : [{ as: 'answer', ask, message, seq: message.seq, at: message.at }]
  }

  private notification(message: MessageView, { method, params }: Notification): Placed {
    const told = message.direction === 'client-to-server' ? taskTold(method, params) : undefined
    const given = told?.status === 'cancelled' ? this.traffic.tasks.get(told.taskId) : undefined
    if (given) this.asks.abandon(given, message.at)
    const exchange = this.referred(message, method, params) ?? this.streamOwner(message)
    exchange?.notified(message)
    if (method === 'notifications/elicitation/complete') this.asks.complete(message, stringAt(params, 'elicitationId'))
    if (method === 'notifications/cancelled') {
      const round = this.cancelled(message, params)
      if (round) this.settler.end(round.exchange, { status: 'cancelled', at: message.at })
    }
    return { as: 'notification', message, ...(exchange && { exchange }) }
  }

  /** What a notification names by itself: by progress token, or by the id of the request it cancels. */
  private referred(message: MessageView, method: string, params: unknown): ExchangeState | undefined {
    if (method === 'notifications/progress' && isObject(params))
      return this.traffic.opposite(message).byToken(params['progressToken'])
    return method === 'notifications/cancelled' ? this.cancelled(message, params)?.exchange : undefined
  }

  private cancelled({ direction }: MessageView, params: unknown): RoundState | undefined {
    const id = isObject(params) ? params['requestId'] : undefined
    return typeof id === 'string' || typeof id === 'number' ? this.traffic.sent[direction].latest(id) : undefined
  }

  private start(message: MessageView, content: RequestContent, origin?: Origin): ExchangeState {
    const exchange = this.exchanges.add(message.key, new ExchangeState(message, content, origin))
    this.register(exchange.first, content)
    return exchange
  }

  private register(round: RoundState, { params }: { readonly params: unknown; readonly id: RequestId }): void {
    const token = objectAt(params, '_meta')?.['progressToken']
    this.traffic.sent[round.request.direction].add(round, token)
  }

  private origin({ httpId }: MessageView): MessageView['httpId'] {
    return this.traffic.origin(httpId)
  }

  /** The client's call on whose stream a message of the server came. */
  private streamOwner(message: MessageView): ExchangeState | undefined {
    if (message.direction === 'client-to-server') return undefined
    return this.traffic.sent['client-to-server'].owner(this.origin(message))
  }

  private soleOpenCall(): ExchangeState | undefined {
    const mayAsk = [...this.traffic.sent['client-to-server'].open].filter(({ method }) => MAY_ASK.has(method))
    return mayAsk.length === 1 ? mayAsk[0] : undefined
  }

  /** An error without an id answers the one request its HTTP request carried (JSON-RPC 2.0 §5). */
  private soleOnStream(message: MessageView): RoundState | undefined {
    if (message.direction === 'client-to-server') return undefined
    const rounds = this.traffic.sent['client-to-server'].sentWith(this.origin(message))
    const [only] = rounds
    return rounds.length === 1 && only && !only.response && !only.exchange.ending ? only : undefined
  }
}
