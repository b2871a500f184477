import { BY_HAND, readRoutes } from '@/lib/answering/routes'
import type { Routes } from '@/lib/answering/routes'
import { isObject } from '@/lib/protocol/json'
import { OwnChoice } from './own-choice'
import type { Owner } from './per-session'
import { Stored } from './stored'

type RouteBook = Readonly<Record<string, Routes>>

const readBook = (stored: unknown): RouteBook =>
  isObject(stored)
    ? Object.fromEntries(Object.entries(stored).map(([origin, routes]) => [origin, readRoutes(routes)]))
    : {}

/** What becomes of each server's asks in a session, by origin. Nothing secret, so it is kept. */
export const askRoutes = new OwnChoice<RouteBook>(
  new Stored(() => globalThis.localStorage, 'parley.ask-routes', readBook),
  readBook,
  { name: 'ask-routes' },
)

/** The routes of a server; by hand where none were chosen. */
export const routesFor = (owner: Owner, origin: string): Routes => {
  const all = askRoutes.of(owner).get()
  return Object.hasOwn(all, origin) ? (all[origin] ?? BY_HAND) : BY_HAND
}

export const changeRoutes = (owner: Owner, origin: string, change: Partial<Routes>): void => {
  askRoutes.set(owner, { ...askRoutes.of(owner).get(), [origin]: { ...routesFor(owner, origin), ...change } })
}
