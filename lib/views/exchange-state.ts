import { objectAt } from '@/lib/protocol/json'
import type { Message, RequestId } from '@/lib/protocol/jsonrpc'
import { subjectOf } from '@/lib/protocol/methods'
import type { Problem } from '@/lib/protocol/problem'
import type { MessageKey } from '@/lib/recording/keys'
import type { AskState } from './ask-state'
import { Snapshot } from './snapshot'
import { splitTiming, type Wait } from './timing'
import type { ExchangeStatus, ExchangeView, MessageView, RoundView } from './types'

export type RequestContent = Extract<Message, { kind: 'request' }>

/** An ask that an exchange caused, or is. */
export type ExchangeAsk = AskState<ExchangeState>

/** One leg: a request message, its response, and the asks that response (or, on legacy, the server) raised. */
export type RoundState = {
  readonly exchange: ExchangeState
  readonly id: RequestId
  /** 1 for the first. */
  readonly number: number
  readonly request: MessageView
  readonly asks: ExchangeAsk[]
  response?: MessageView
}

export type Ending = {
  readonly status: Exclude<ExchangeStatus, 'pending' | 'asking'>
  readonly at: number
  readonly problem?: Problem
}

/** What an exchange comes of. */
export type Origin = {
  /** The client's call on whose stream the server sent this request (legacy). */
  readonly cause?: ExchangeState
  /** The round, from 1, of a call that the person sent once more (modern). */
  readonly replays?: { readonly of: ExchangeState; readonly round: number }
  /** The person composed it: nobody drives its rounds but they. */
  readonly byHand?: boolean
}

export class ExchangeState extends Snapshot<ExchangeView> {
  readonly first: RoundState
  last: RoundState
  readonly method: string
  readonly subject: string | undefined
  readonly cause: ExchangeState | undefined
  readonly replays: Origin['replays']
  readonly byHand: boolean
  readonly asks: ExchangeAsk[] = []
  ending: Ending | undefined
  private readonly rounds: RoundState[]
  private readonly replayedBy: MessageKey[] = []
  private openAsks = 0
  private notifications = 0
  private progress: ExchangeView['progress'] | undefined
  private touchedAt: number

  constructor(message: MessageView, { id, method, params }: RequestContent, origin: Origin = {}) {
    super()
    this.first = this.last = { exchange: this, id, number: 1, request: message, asks: [] }
    this.rounds = [this.first]
    this.method = method
    this.subject = subjectOf(method, params)
    this.cause = origin.cause
    this.replays = origin.replays
    this.byHand = origin.byHand ?? false
    this.touchedAt = message.at
  }

  get key(): MessageKey {
    return this.first.request.key
  }

  get status(): ExchangeStatus {
    return this.ending?.status ?? (this.openAsks > 0 ? 'asking' : 'pending')
  }

  /** Whom it waits for: the person goes before a model, as in its timing. */
  private get waitingFor(): 'server' | 'person' | 'model' {
    // What it was asked is answered, and the next round has not gone out: it is held.
    if (this.openAsks === 0) return this.last.response ? 'person' : 'server'
    return this.asks.some((ask) => ask.pending && ask.waitingFor === 'person') ? 'person' : 'model'
  }

  addRound(message: MessageView, id: RequestId): RoundState {
    this.last = { exchange: this, id, number: this.last.number + 1, request: message, asks: [] }
    this.rounds.push(this.last)
    this.touch(message.at)
    return this.last
  }

  /** One of its rounds was sent once more. */
  replayed(by: ExchangeState): void {
    this.replayedBy.push(by.key)
    this.changed()
  }

  addAsk(ask: ExchangeAsk): void {
    this.asks.push(ask)
    this.last.asks.push(ask)
    this.openAsks++
    this.touch(ask.facts.message.at)
  }

  /** A provider was asked, or was done, on behalf of one of its asks. */
  providerMoved(at: number): void {
    this.touch(at)
  }

  askClosed(at: number): void {
    this.openAsks--
    this.touch(at)
  }

  respond(round: RoundState, message: MessageView): void {
    round.response = message
    this.touch(message.at)
  }

  notified(message: MessageView): void {
    this.notifications++
    const params = message.content.kind === 'notification' ? message.content.value : undefined
    this.progress = readProgress(objectAt(params, 'params')) ?? this.progress
    this.touch(message.at)
  }

  end(ending: Ending): void {
    this.ending = ending
    this.touch(ending.at)
  }

  /** Between the last answer and the round that carries it nobody waits for the server. */
  private held(until: number): readonly Wait[] {
    return this.rounds.flatMap(({ response, asks }, index): readonly Wait[] => {
      if (!response) return []
      const from = Math.max(response.at, ...asks.map((ask) => ask.until(until)))
      const to = this.rounds[index + 1]?.request.at ?? until
      return to > from ? [{ from, to, who: 'person' }] : []
    })
  }

  private touch(at: number): void {
    this.touchedAt = Math.max(this.touchedAt, at)
    this.changed()
  }

  protected build(): ExchangeView {
    const { first, ending, subject, progress, replays } = this
    const { connectionId, direction, at: startedAt } = first.request
    const until = ending?.at ?? this.touchedAt
    return {
      key: this.key,
      connectionId,
      direction,
      method: this.method,
      ...(subject === undefined ? {} : { subject }),
      requestId: first.id,
      rounds: this.rounds.map(roundView),
      ...(this.byHand && { byHand: true as const }),
      ...(replays && { replays: { exchange: replays.of.key, round: replays.round } }),
      ...(this.replayedBy.length > 0 && { replayedBy: [...this.replayedBy] }),
      asks: this.asks.map(({ facts }) => facts.key),
      notifications: this.notifications,
      ...(progress && { progress }),
      status: this.status,
      ...(ending?.problem && { problem: ending.problem }),
      startedAt,
      ...(ending ? { endedAt: ending.at } : { waitingFor: this.waitingFor }),
      timedUntil: until,
      timing: splitTiming(startedAt, until, [...this.asks.flatMap((ask) => ask.waits(until)), ...this.held(until)]),
    }
  }
}

const roundView = ({ request, response, asks }: RoundState): RoundView => ({
  request,
  ...(response && { response }),
  asks: asks.map(({ facts }) => facts.key),
})

/** `params` of a progress notification; undefined for any other. */
const readProgress = (params: Record<string, unknown> | undefined): ExchangeView['progress'] | undefined => {
  if (params === undefined || typeof params['progress'] !== 'number') return undefined
  const { progress, total, message } = params
  return {
    progress,
    ...(typeof total === 'number' && { total }),
    ...(typeof message === 'string' && { message }),
  }
}
