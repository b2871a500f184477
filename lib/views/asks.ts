import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import type { ConnectionId } from '@/lib/recording/events'
import type { AskKey, Seq } from '@/lib/recording/keys'
import type { ExchangeAsk } from './exchange-state'
import type { Placed } from './placed'
import { Collection } from './snapshot'
import type { AskView, MessageView } from './types'
import { VisitedPages } from './visited-pages'

type Given = {
  readonly by?: AnsweredBy | undefined
  readonly answer?: Answer | undefined
  readonly spent?: Spent | undefined
}

/** Asked in the answer to what the person composed (modern): they compose the next round, too. */
const isNobodys = ({ facts, cause }: ExchangeAsk): boolean => facts.era === 'modern' && cause?.byHand === true

/** All asks by key, and which of them are open. */
export class Asks {
  private readonly all = new Collection<AskKey, AskView, ExchangeAsk>()
  private readonly open = new Set<ExchangeAsk>()
  readonly pages = new VisitedPages()
  private openViews: readonly AskView[] | undefined
  private readonly isAside: (connection: ConnectionId) => boolean

  /** `isAside` tells the connections whose asks are nobody's to answer: those of explorations and probes. */
  constructor(isAside: (connection: ConnectionId) => boolean) {
    this.isAside = isAside
  }

  add(ask: ExchangeAsk): Placed {
    this.all.add(ask.facts.key, ask)
    this.open.add(ask)
    this.pages.add(ask)
    this.openViews = undefined
    ask.cause?.addAsk(ask)
    ask.own?.addAsk(ask)
    return { as: 'ask', ask }
  }

  get(key: AskKey): ExchangeAsk | undefined {
    return this.all.get(key)
  }

  /** Open asks that wait for the person, oldest first. */
  pending(): readonly AskView[] {
    this.openViews ??= Array.from(this.open)
      .filter((ask) => !isNobodys(ask))
      .map((ask) => ask.view)
      .filter(({ connectionId }) => !this.isAside(connectionId))
    return this.openViews
  }

  /** Nothing when the ask has been answered before: the first answer counts. */
  answer(
    ask: ExchangeAsk,
    { seq, at }: { readonly seq: Seq; readonly at: number },
    { by, answer, spent }: Given,
  ): readonly Placed[] {
    const wasOpen = ask.pending
    if (!ask.close({ status: 'answered', at, ...(by && { by }), ...(answer && { answer }), ...(spent && { spent }) }))
      return []
    if (wasOpen) this.closed(ask, at)
    if (answer?.kind === 'elicitation' && answer.action === 'accept') this.pages.accept(ask)
    return [{ as: 'answer', ask, seq, at }]
  }

  abandon(ask: ExchangeAsk, at: number): void {
    if (ask.pending && ask.close({ status: 'abandoned', at })) this.closed(ask, at)
  }

  /** `notifications/elicitation/complete` (2025-11-25). */
  complete(message: MessageView, elicitationId: string | undefined): void {
    if (elicitationId === undefined) return
    this.pages.complete(message, elicitationId)
    this.openViews = undefined
  }

  private closed(ask: ExchangeAsk, at: number): void {
    this.open.delete(ask)
    this.openViews = undefined
    ask.cause?.askClosed(at)
    ask.own?.askClosed(at)
  }
}
