import type { Breaking } from '@/lib/spec/compare/session-comparison'

/** Who relies on a schema: callers write what goes `in`, and read what comes `out`. */
export type Direction = 'in' | 'out'

/**
 * What a change does to the values a schema allows. `gone`: callers knew a member that is not there any more, which
 * lets them down whatever else is allowed. `unknown`: it cannot be told.
 */
export type Effect = 'narrower' | 'wider' | 'both' | 'gone' | 'none' | 'unknown'

type Judged = { readonly breaking: Breaking; readonly so: string }

const REFUSED = 'calls that were right may be refused'
const STRANGE = 'results may hold what callers do not expect'

/** Requests break when less is allowed, results when more is: the one is a demand, the other a promise. */
const JUDGED: Readonly<Record<Direction, Readonly<Record<Effect, Judged>>>> = {
  in: {
    narrower: { breaking: true, so: REFUSED },
    both: { breaking: true, so: REFUSED },
    gone: { breaking: true, so: 'calls that send it are refused, or misunderstood' },
    wider: { breaking: false, so: 'what was right still is' },
    none: { breaking: false, so: 'no call is affected' },
    unknown: { breaking: 'unknown', so: 'whether calls that were right still are cannot be told' },
  },
  out: {
    narrower: { breaking: false, so: 'what was promised still is' },
    both: { breaking: true, so: STRANGE },
    gone: { breaking: true, so: 'callers that read it find nothing' },
    wider: { breaking: true, so: STRANGE },
    none: { breaking: false, so: 'no caller is affected' },
    unknown: { breaking: 'unknown', so: 'whether results still are what callers expect cannot be told' },
  },
}

export const judged = (direction: Direction, effect: Effect): Judged => JUDGED[direction][effect]

/** The effect of what was allowed before and what is allowed now, each as a set. */
export const effectOf = (lost: number, gained: number): Effect =>
  lost > 0 ? (gained > 0 ? 'both' : 'narrower') : gained > 0 ? 'wider' : 'none'
