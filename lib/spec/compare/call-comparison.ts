import type { Era } from '@/lib/protocol/revisions'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { alignExchanges, type AlignedPair } from './align-exchanges'
import type { CallPrints } from './align-calls'
import type { Change } from './change'
import type { Fingerprints } from './fingerprint'
import { meaningOf, type Meaning } from './meaning'
import type { CallComparison } from './session-comparison'
import { settled } from './volatile-member'

/**
 * What is left out of a comparison. Log messages between eras: a legacy server sends them unasked, a modern one only to
 * requests that want them (2026-07-28, logging), so that they say how a call was made and not what it did.
 */
export type Aside = ReadonlySet<string>

export const asideBetween = (left: Era | undefined, right: Era | undefined): Aside =>
  new Set(left === right ? [] : ['notifications/message'])

/** Ids of the left session, and what a replay knows them to be called in the right one. */
export type Renamed = readonly (readonly [left: string | number, right: string | number])[]

/** How two calls are held against each other. */
type Lens = { readonly aside: Aside; readonly renamed?: Renamed | undefined; readonly excused?: string | undefined }

/** A call of one side, with what it is found again by. */
export type PrintedCall = {
  readonly views: SessionViews
  readonly exchange: ExchangeView
  readonly prints: CallPrints
  /** All of it but asks that came by chance; absent where there were none. */
  readonly unasked?: string
}

/** A call's fingerprints; which of two methods' notifications came first says nothing. */
export const printed = (
  views: SessionViews,
  exchange: ExchangeView,
  { prints, aside }: { readonly prints: Fingerprints; readonly aside: Aside },
): PrintedCall => {
  const meaning = meaningOf(exchange.key, views)
  const about = JSON.stringify([exchange.method, exchange.subject])
  if (!meaning) return { views, exchange, prints: [about, about, about] }
  const { params, asks, notifications, end } = meaning
  const asked = `${about} ${prints.of(params)}`
  const told = notifications.filter(({ method }) => !aside.has(method))
  const sorted = told.sort((one, other) => (one.method < other.method ? -1 : one.method > other.method ? 1 : 0))
  const all = (some: Meaning['asks']): string =>
    `${asked} ${prints.of([some.map(({ byChance: _, ...ask }) => ask), sorted, end])}`
  const unasked = asks.filter(({ byChance }) => !byChance)
  return {
    views,
    exchange,
    prints: [all(asks), asked, about],
    ...(unasked.length < asks.length && { unasked: all(unasked) }),
  }
}

/** In all, or in all but what a server may have asked for any reason. */
const areAlike = (left: PrintedCall, right: PrintedCall): boolean => {
  const whole = [left, right].map(({ prints, unasked }) => [prints[0], unasked].filter((print) => print !== undefined))
  return (whole[0] ?? []).some((print) => whole[1]?.includes(print))
}

/** Only one side has it, and may have it by chance. */
const isChance = ({ part, label, ...sides }: AlignedPair, left: PrintedCall, right: PrintedCall): boolean => {
  if (label !== 'roots' || (part !== 'ask' && part !== 'answer')) return false
  if (!('left' in sides)) return right.unasked !== undefined
  return !('right' in sides) && left.unasked !== undefined
}

/** The very id, or a text with it in the same places. */
const isRename = ({ left, right }: Change, renamed: Renamed): boolean => {
  if (typeof left !== typeof right) return false
  if (typeof left !== 'string' || typeof right !== 'string')
    return renamed.some(([from, to]) => from === left && to === right)
  const back = renamed.reduce((text, [from, to]) => text.replaceAll(String(to), String(from)), right)
  return settled(back) === settled(left)
}

/** What both sides know of a call; its parts are held against each other when somebody looks. */
export class Compared implements CallComparison {
  readonly kind: CallComparison['kind']
  readonly label: string
  readonly left?: MessageKey
  readonly right?: MessageKey
  readonly excused?: string
  private readonly sides: readonly [PrintedCall | undefined, PrintedCall | undefined]
  private readonly lens: Lens
  private computed: readonly AlignedPair[] | undefined

  constructor(left: PrintedCall | undefined, right: PrintedCall | undefined, lens: Lens) {
    this.lens = lens
    const { method, subject } = (left ?? right)?.exchange ?? { method: '' }
    this.sides = [left, right]
    this.label = subject === undefined ? method : `${method} ${subject}`
    if (left) this.left = left.exchange.key
    if (right) this.right = right.exchange.key
    if (lens.excused !== undefined) this.excused = lens.excused
    if (left && right) this.kind = areAlike(left, right) || this.isRenamed() ? 'same' : 'changed'
    else this.kind = left ? 'removed' : 'added'
  }

  get pairs(): readonly AlignedPair[] {
    return (this.computed ??= this.align())
  }

  /** Nothing but ids differs. */
  private isRenamed(): boolean {
    if (!this.lens.renamed || this.lens.renamed.length === 0) return false
    return this.pairs.every(({ changes, more }) => changes.length === 0 && !more)
  }

  private align(): readonly AlignedPair[] {
    const [left, right] = this.sides
    if (!left || !right) return []
    const [one, other] = [left, right].map(({ views, exchange }) => ({ views, exchange: exchange.key }))
    const pairs = one && other ? alignExchanges(one, other) : undefined
    const { aside, renamed = [] } = this.lens
    const shown = (pairs ?? []).filter(
      (pair) => !(pair.part === 'notification' && aside.has(pair.label)) && !isChance(pair, left, right),
    )
    if (renamed.length === 0) return shown
    return shown.map((pair) => ({ ...pair, changes: pair.changes.filter((change) => !isRename(change, renamed)) }))
  }
}
