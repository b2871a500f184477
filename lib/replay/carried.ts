import type { JsonObject } from '@/lib/protocol/json'
import type { MessageKey } from '@/lib/recording/keys'
import { endOf } from '@/lib/spec/compare/meaning'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { foundIn, idsOf } from './result-values'
import type { CarriedValue, ResultPlace } from './types'

type Origin = { readonly from: MessageKey; readonly found?: ResultPlace }

/** Values remembered: hostile results must not fill the memory. */
const MOST = 100_000

/**
 * Which arguments of later calls came from results of earlier ones. Ask for the calls in the order in which they were
 * made. What the person had typed before any result said it (in a call, or as an answer) is the person's own.
 */
export class CarriedValues {
  /** Where each value was seen first; undefined for what the person typed. */
  private readonly origins = new Map<string | number, Origin | undefined>()
  private readonly open = new Set<ExchangeView>()
  private readonly views: SessionViews
  /** All that any of the calls was sent with: nothing else in a result is of interest. */
  private readonly wanted: ReadonlySet<string | number>

  constructor(views: SessionViews, sent: readonly JsonObject[]) {
    this.views = views
    this.wanted = new Set(sent.flatMap((params) => idsOf(params).map(([, value]) => value)))
  }

  of(call: ExchangeView, params: JsonObject): readonly CarriedValue[] {
    this.learn(call.startedAt)
    const sent = idsOf(params)
    const carried = sent.flatMap(([at, value]) => {
      const origin = this.origins.get(value)
      return origin ? [{ at, value, ...origin }] : []
    })
    for (const [, value] of sent) this.note(value, undefined)
    this.open.add(call)
    return carried
  }

  /** From what had been answered by then: a result that came later was not known yet. */
  private learn(before: number): void {
    for (const call of this.open) {
      if (call.endedAt === undefined || call.endedAt > before) continue
      this.open.delete(call)
      for (const key of call.asks)
        for (const [, value] of idsOf(this.views.ask(key)?.answer ?? null)) this.note(value, undefined)
      const end = endOf(call)
      if (end.kind !== 'result' || this.wanted.size === 0) continue
      for (const [value, found] of foundIn(end.value, this.wanted))
        this.note(value, { from: call.key, ...(found && { found }) })
    }
  }

  private note(value: string | number, origin: Origin | undefined): void {
    if (!this.origins.has(value) && this.origins.size < MOST) this.origins.set(value, origin)
  }
}
