import { BY_HAND, readRoutes } from '@/lib/answering/routes'
import type { Routes } from '@/lib/answering/routes'
import { isObject } from '@/lib/protocol/json'
import { Stored } from './stored'

/** What becomes of each server's asks, by origin. Nothing secret, so it is kept. */
export const askRoutes = new Stored<Readonly<Record<string, Routes>>>(
  () => globalThis.localStorage,
  'parley.ask-routes',
  (stored) =>
    isObject(stored)
      ? Object.fromEntries(Object.entries(stored).map(([origin, routes]) => [origin, readRoutes(routes)]))
      : {},
)

/** The routes of a server; by hand where none were chosen. */
export const routesFor = (origin: string): Routes => {
  const all = askRoutes.get()
  return Object.hasOwn(all, origin) ? (all[origin] ?? BY_HAND) : BY_HAND
}

export const changeRoutes = (origin: string, change: Partial<Routes>): void => {
  askRoutes.set({ ...askRoutes.get(), [origin]: { ...routesFor(origin), ...change } })
}
