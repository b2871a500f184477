import { isObject } from '@/lib/protocol/json'
import { subjectOf } from '@/lib/protocol/methods'
import type { ExchangeState, RequestContent } from './exchange-state'
import { GUESS_LIMIT } from './requests'

/** `requestState` and `inputRequests` of a result that asks for input (2026-07-28, multi round-trip requests). */
export type InputRequired = { readonly state: string | undefined; readonly requests: Record<string, unknown> }

/** The state as text; the spec says string, servers may say anything. */
const stateOf = ({ requestState }: Record<string, unknown>): string | undefined =>
  requestState === undefined || typeof requestState === 'string' ? requestState : JSON.stringify(requestState)

/** Undefined for a result that asks for nothing. */
export const readInputRequired = (result: unknown): InputRequired | undefined => {
  if (!isObject(result) || result['resultType'] !== 'input_required') return undefined
  const requests = result['inputRequests']
  return { state: stateOf(result), requests: isObject(requests) ? requests : {} }
}

type Waiting = { readonly exchange: ExchangeState; readonly required: InputRequired }

const place = (method: string, subject: string | undefined): string => JSON.stringify([method, subject])

/**
 * Exchanges waiting for their next round. A round has its own JSON-RPC id, so it is told by its structure: the same
 * method about the same thing, with the state the server gave out or with answers to what it asked.
 */
export class WaitingRounds {
  private readonly byPlace = new Map<string, Map<ExchangeState, Waiting>>()

  add(exchange: ExchangeState, required: InputRequired): void {
    const key = place(exchange.method, exchange.subject)
    const waiting = this.byPlace.get(key) ?? new Map<ExchangeState, Waiting>()
    this.byPlace.set(key, waiting.set(exchange, { exchange, required }))
  }

  delete(exchange: ExchangeState): void {
    const key = place(exchange.method, exchange.subject)
    const waiting = this.byPlace.get(key)
    waiting?.delete(exchange)
    if (waiting?.size === 0) this.byPlace.delete(key)
  }

  /** The exchange this request goes on with; undefined when it starts one. */
  match({ method, params }: RequestContent): ExchangeState | undefined {
    if (!isObject(params)) return undefined
    const state = stateOf(params)
    const answers = isObject(params['inputResponses']) ? params['inputResponses'] : undefined
    if (state === undefined && answers === undefined) return undefined
    const waiting = this.byPlace.get(place(method, subjectOf(method, params)))
    if (!waiting) return undefined
    let best: { exchange: ExchangeState; score: number } | undefined
    let looked = 0
    for (const { exchange, required } of waiting.values()) {
      if (looked++ === GUESS_LIMIT) break
      const score = likeness(required, state, answers)
      if (score > (best?.score ?? 0)) best = { exchange, score }
      if (score === SURE) break
    }
    return best?.exchange
  }
}

const SURE = 4

const likeness = (
  { state, requests }: InputRequired,
  given: string | undefined,
  answers: Record<string, unknown> | undefined,
): number => {
  const fits = answers !== undefined && Object.keys(answers).some((key) => Object.hasOwn(requests, key))
  if (state !== undefined && given === state) return fits || Object.keys(requests).length === 0 ? SURE : 3
  if (fits) return state === given ? SURE : 2
  // Answers to nothing that was asked are still a reply when there is no state to tell by.
  return answers !== undefined && given === state ? 1 : 0
}
