import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { AskKind } from '@/lib/protocol/methods'
import type { Era } from '@/lib/protocol/revisions'
import type { AskKey, MessageKey } from '@/lib/recording/keys'
import { Snapshot } from './snapshot'
import type { HttpState } from './http'
import { splitByProvider, type Wait } from './timing'
import type { AskView, MessageView } from './types'

type AskFacts = {
  readonly key: AskKey
  readonly kind: AskKind
  readonly era: Era
  readonly id: RequestId
  readonly params: unknown
  readonly message: MessageView
  readonly round: number
  /** It came outside any call's stream (legacy): which call caused it is a guess. */
  readonly guessed: boolean
}

type Closing = {
  readonly status: 'answered' | 'abandoned'
  readonly at: number
  readonly by?: AnsweredBy
  readonly answer?: Answer
  readonly spent?: Spent
}

/** All that an ask knows of an exchange; which of its class is the exchange’s own business. */
type Keyed = { readonly key: MessageKey }

export class AskState<Exchange extends Keyed = Keyed> extends Snapshot<AskView> {
  readonly facts: AskFacts
  /** The call that caused it. */
  readonly cause: Exchange | undefined
  /** Legacy: the server's own request. */
  readonly own: Exchange | undefined
  /** The JSON-RPC response that carried the answer (legacy). */
  reply: MessageView | undefined
  /** It was made into a task (2025-11-25): neither the response to it nor the end of its call is its end. */
  isTask = false
  private closing: Closing | undefined
  private completedAt: number | undefined
  private readonly providers: HttpState[] = []

  constructor(facts: AskFacts, cause: Exchange | undefined, own?: Exchange) {
    super()
    this.facts = facts
    this.cause = cause
    this.own = own
  }

  get pending(): boolean {
    return this.closing === undefined
  }

  get answered(): boolean {
    return this.closing?.status === 'answered'
  }

  /** The first closing counts, but an answer that went out after all beats an abandonment. */
  close(closing: Closing): boolean {
    if (this.answered || (this.closing && closing.status === 'abandoned')) return false
    this.closing = closing
    this.changed()
    return true
  }

  repliedWith(message: MessageView): void {
    this.reply = message
    this.changed()
  }

  /** The server reports what it asked for as done, out of band. */
  complete(at: number): void {
    this.completedAt ??= at
    this.changed()
  }

  /** A model provider was asked on its behalf. */
  askedProvider(http: HttpState): void {
    this.providers.push(http)
    this.changed()
  }

  /** Its provider's answer came to an end. */
  providerEnded(): void {
    this.changed()
  }

  /** Whom an open ask waits for. */
  get waitingFor(): Wait['who'] {
    return this.providers.some(({ end }) => end === undefined) ? 'model' : 'person'
  }

  /** When it was answered, abandoned, or else `end`. */
  until(end: number): number {
    return this.closing?.at ?? end
  }

  /** How long this side was waited for, and whom; until `end` while it is open. */
  waits(end: number): readonly Wait[] {
    const from = this.facts.message.at
    const to = this.until(end)
    if (this.providers.length === 0) return [{ from, to, who: this.closing?.by === 'provider' ? 'model' : 'person' }]
    return splitByProvider(
      from,
      to,
      this.providers.map((http) => ({ from: http.request.at, to: http.end?.at ?? to })),
    )
  }

  protected build(): AskView {
    const { facts, cause, closing } = this
    const answered = closing?.status === 'answered'
    return {
      ...facts,
      connectionId: facts.message.connectionId,
      ...(cause && { exchange: cause.key }),
      askedAt: facts.message.at,
      status: closing?.status ?? 'pending',
      ...(answered && { answeredAt: closing.at }),
      ...(answered && closing.by && { answeredBy: closing.by }),
      ...(answered && closing.answer && { answer: closing.answer }),
      ...(answered && closing.spent && { spent: closing.spent }),
      ...(this.providers.length > 0 && { providers: this.providers.map(({ request }) => request.httpId) }),
      ...(this.completedAt !== undefined && { completedAt: this.completedAt }),
    }
  }
}
