import type { Usage } from '@/lib/sampling/types'

export type Budget = { readonly requests: number; readonly tokens: number }

/** No trust goes further than this, whatever is asked for. */
export const HARD_CAP: Budget = { requests: 100, tokens: 500_000 }

/** What a server may have answered without a look at each request. */
export type Trust = {
  readonly granted: Budget
  /** Neither spent nor set aside for requests under way. */
  readonly left: Budget
  /** Why it no longer holds; absent while it does. */
  readonly ended?: string
}

/** What was set aside for one request. */
export type Reservation = {
  /** False once the trust was withdrawn or suspended: the completion then waits for a look. */
  readonly holds: () => boolean
  /** Books what it took; what the provider does not tell is taken as set aside. Counts once. */
  readonly settle: (usage: Usage) => void
}

const capped = (value: number, cap: number): number => Math.max(0, Math.min(cap, Math.floor(value) || 0))

/** Rough on purpose and rather too high: the budget is a promise, the estimate only keeps it. */
const CHARACTERS_PER_TOKEN = 3

/**
 * The most tokens a request can take: its text, and all the answer it allows. A request that sets no limit counts as
 * infinite: no budget covers it.
 */
export const mostTokens = (params: Readonly<Record<string, unknown>>): number => {
  const { maxTokens } = params
  const answer = typeof maxTokens === 'number' && maxTokens >= 0 ? maxTokens : Number.POSITIVE_INFINITY
  return Math.ceil(JSON.stringify(params).length / CHARACTERS_PER_TOKEN) + answer
}

type Grant = { readonly granted: Budget; requests: number; tokens: number; ended?: string; void?: true }

/** Who is trusted, and with how much, by server origin. Lives as long as the page, and never longer. */
export class TrustBook {
  private readonly grants = new Map<string, Grant>()
  private readonly listeners = new Set<() => void>()
  private shown: ReadonlyMap<string, Trust> = new Map()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** By origin; a new map after each change. */
  readonly state = (): ReadonlyMap<string, Trust> => this.shown

  /** Trusts a server from now on, in place of any earlier trust. */
  grant(origin: string, wanted: Budget): void {
    this.revoke(origin)
    const requests = capped(wanted.requests, HARD_CAP.requests)
    const tokens = capped(wanted.tokens, HARD_CAP.tokens)
    if (requests === 0 || tokens === 0) return
    this.grants.set(origin, { granted: { requests, tokens }, requests, tokens })
    this.changed()
  }

  /** Takes the trust back, also from what is under way. */
  revoke(origin: string): void {
    const grant = this.grants.get(origin)
    if (!grant) return
    grant.void = true
    this.grants.delete(origin)
    this.changed()
  }

  /** Ends the trust for a reason that is shown; what is under way will be looked at. */
  suspend(origin: string, reason: string): void {
    const grant = this.grants.get(origin)
    if (!grant) return
    grant.void = true
    grant.ended = reason
    this.changed()
  }

  /** Sets aside what a request may take; undefined when the server is not trusted with that much. */
  reserve(origin: string, params: Readonly<Record<string, unknown>>): Reservation | undefined {
    const grant = this.grants.get(origin)
    if (grant?.ended !== undefined || !grant) return undefined
    const most = mostTokens(params)
    if (most > grant.tokens) {
      grant.ended = `A request may take ${Number.isFinite(most) ? most.toLocaleString('en') : 'any number of'} tokens; ${grant.tokens.toLocaleString('en')} of the budget are left.`
      this.changed()
      return undefined
    }
    grant.requests--
    grant.tokens -= most
    if (grant.requests === 0)
      grant.ended =
        grant.granted.requests === 1 ? 'It was for one request.' : `All ${grant.granted.requests} requests are used up.`
    this.changed()
    let open = true
    return {
      holds: () => !grant.void,
      settle: ({ inputTokens, outputTokens }) => {
        if (!open) return
        open = false
        if (inputTokens === undefined || outputTokens === undefined) return
        grant.tokens = Math.max(0, grant.tokens + most - inputTokens - outputTokens)
        this.changed()
      },
    }
  }

  private changed(): void {
    this.shown = new Map(
      [...this.grants].map(([origin, { granted, requests, tokens, ended }]) => [
        origin,
        { granted, left: { requests, tokens }, ...(ended === undefined ? {} : { ended }) },
      ]),
    )
    for (const listener of this.listeners) listener()
  }
}
