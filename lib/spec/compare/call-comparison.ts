import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { alignExchanges, type AlignedPair } from './align-exchanges'
import type { CallPrints } from './align-calls'
import { Fingerprints } from './fingerprint'
import { meaningOf } from './meaning'
import type { CallComparison } from './session-comparison'

/** A call of one side, with what it is found again by. */
export type PrintedCall = { readonly views: SessionViews; readonly exchange: ExchangeView; readonly prints: CallPrints }

/** A call's fingerprints; what one of its notifications says before another method's says nothing. */
export const printed = (views: SessionViews, exchange: ExchangeView, prints: Fingerprints): PrintedCall => {
  const meaning = meaningOf(exchange.key, views)
  const about = JSON.stringify([exchange.method, exchange.subject])
  if (!meaning) return { views, exchange, prints: [about, about, about] }
  const { params, asks, notifications, end } = meaning
  const asked = `${about} ${prints.of(params)}`
  const sorted = [...notifications].sort((one, other) =>
    one.method < other.method ? -1 : one.method > other.method ? 1 : 0,
  )
  return { views, exchange, prints: [`${asked} ${prints.of([asks, sorted, end])}`, asked, about] }
}

/** What both sides know of a call; its parts are held against each other when somebody looks. */
export class Compared implements CallComparison {
  readonly kind: CallComparison['kind']
  readonly label: string
  readonly left?: MessageKey
  readonly right?: MessageKey
  readonly excused?: string
  private readonly sides: readonly [PrintedCall | undefined, PrintedCall | undefined]
  private computed: readonly AlignedPair[] | undefined

  constructor(left: PrintedCall | undefined, right: PrintedCall | undefined, excused?: string) {
    const { method, subject } = (left ?? right)?.exchange ?? { method: '' }
    this.sides = [left, right]
    this.label = subject === undefined ? method : `${method} ${subject}`
    if (left) this.left = left.exchange.key
    if (right) this.right = right.exchange.key
    if (excused !== undefined) this.excused = excused
    if (left && right) this.kind = left.prints[0] === right.prints[0] ? 'same' : 'changed'
    else this.kind = left ? 'removed' : 'added'
  }

  get pairs(): readonly AlignedPair[] {
    const [left, right] = this.sides
    return (this.computed ??=
      left && right
        ? (alignExchanges(
            { views: left.views, exchange: left.exchange.key },
            { views: right.views, exchange: right.exchange.key },
          ) ?? [])
        : [])
  }
}
