import { isObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'

/** The ways each kind of ask can be answered. */
export const ROUTES = {
  sampling: ['manual', 'provider', 'cassette', 'reject'],
  elicitation: ['manual', 'cassette'],
  roots: ['manual', 'configured', 'cassette'],
} as const satisfies Record<AskKind, readonly string[]>

/** What becomes of a server's asks, by kind. A default only: every single request can be sent another way. */
export type Routes = { readonly [K in AskKind]: (typeof ROUTES)[K][number] }

export type Route = Routes[AskKind]

/** Nothing is answered without the person, until the person says so. */
export const BY_HAND: Routes = { sampling: 'manual', elicitation: 'manual', roots: 'manual' }

/** Routes from whatever was stored; what is missing or unknown is answered by hand. */
export const readRoutes = (stored: unknown): Routes => {
  const known = <T extends string>(kind: AskKind, routes: readonly T[]): T | 'manual' =>
    routes.find((route) => isObject(stored) && route === stored[kind]) ?? 'manual'
  return {
    sampling: known('sampling', ROUTES.sampling),
    elicitation: known('elicitation', ROUTES.elicitation),
    roots: known('roots', ROUTES.roots),
  }
}
