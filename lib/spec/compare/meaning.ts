import type { Answer } from '@/lib/protocol/asks'
import { isObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView, ExchangeView, MessageView } from '@/lib/views/types'
import { ownParams, ownResult } from './envelope'

/** How a call ended; `none` for one that is still open or got no answer. */
export type End =
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'error'; readonly value: unknown }
  | { readonly kind: 'none'; readonly value: ExchangeView['status'] }

type AskMeaning = {
  readonly kind: AskKind
  readonly params: unknown
  readonly answer: Answer | undefined
  /** It may have come while this call was open, and for another reason. */
  readonly byChance: boolean
}

/** What a call is about, whatever era, revision or server carries it. */
export type Meaning = {
  readonly method: string
  readonly params: unknown
  readonly asks: readonly AskMeaning[]
  readonly notifications: readonly { readonly method: string; readonly params: unknown }[]
  readonly end: End
}

const paramsOf = ({ content }: MessageView): unknown => ('params' in content ? ownParams(content.params) : {})

/** An elicitation without `mode` is of mode `form` (2025-11-25, elicitation). */
const askedOf = ({ kind, params }: AskView): unknown => {
  const own = ownParams(params)
  return kind === 'elicitation' && isObject(own) && !Object.hasOwn(own, 'mode') ? { mode: 'form', ...own } : own
}

/**
 * Legacy servers ask for roots whenever they like (once greeted, when they changed): on the stream of no call, such an
 * ask may only have happened to come while this one was open.
 */
const isByChance = ({ kind, era, message }: AskView, { rounds }: ExchangeView): boolean =>
  kind === 'roots' && era === 'legacy' && rounds.every(({ request }) => request.httpId !== message.httpId)

const asksOf = (exchange: ExchangeView, views: SessionViews): Meaning['asks'] =>
  exchange.asks.flatMap((key) => {
    const ask = views.ask(key)
    return ask ? { kind: ask.kind, params: askedOf(ask), answer: ask.answer, byChance: isByChance(ask, exchange) } : []
  })

/** They stand under the call, where the timeline groups them. */
const notificationsOf = ({ key }: ExchangeView, views: SessionViews): Meaning['notifications'] => {
  const { timeline } = views
  const found: Meaning['notifications'][number][] = []
  const first = timeline.indexOf('grouped', key)
  let row = first < 0 ? undefined : timeline.rowAt('grouped', first + 1)
  for (let index = first + 2; row && row.depth > 0; row = timeline.rowAt('grouped', index++)) {
    const view = row.kind === 'notification' && row.message !== undefined ? views.message(row.message) : undefined
    if (view?.content.kind === 'notification' && view.direction === 'server-to-client')
      found.push({ method: view.content.method, params: withoutToken(paramsOf(view)) })
  }
  return found
}

const withoutToken = (params: unknown): unknown =>
  isObject(params) ? Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'progressToken')) : params

/** The final answer to a call, without the envelope of its era. */
export const endOf = ({ rounds, status, endedAt }: ExchangeView): End => {
  const content = rounds.at(-1)?.response?.content
  // Given up between two rounds, the last message is a question.
  if (endedAt === undefined || status === 'cancelled' || status === 'failed') return { kind: 'none', value: status }
  if (content?.kind === 'result') return { kind: 'result', value: ownResult(content.result) }
  return content?.kind === 'error' ? { kind: 'error', value: content.value['error'] } : { kind: 'none', value: status }
}

/** What was asked for, without the envelope of its era; undefined for an exchange that is not there. */
export const askedFor = (exchange: ExchangeView | undefined): Pick<Meaning, 'method' | 'params'> | undefined => {
  const request = exchange?.rounds[0]?.request
  return exchange && request && { method: exchange.method, params: paramsOf(request) }
}

export const meaningOf = (key: MessageKey, views: SessionViews): Meaning | undefined => {
  const exchange = views.exchange(key)
  const asked = askedFor(exchange)
  if (!exchange || !asked) return undefined
  return {
    ...asked,
    asks: asksOf(exchange, views),
    notifications: notificationsOf(exchange, views),
    end: endOf(exchange),
  }
}
