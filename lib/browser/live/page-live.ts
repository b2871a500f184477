import { Stored } from '@/lib/browser/stored'
import { readToken } from '@/lib/browser/token'
import { MOST_NAME } from '@/lib/share/live/answer'
import { LiveApi } from './live-api'

/** The way to the live shares of this page's own server; may be made where there is no page yet. */
export const pageLiveApi = (): LiveApi =>
  new LiveApi({ fetch: (input, init) => window.fetch(input, init), token: () => readToken() })

/** What this person calls themselves to the owners of sessions they watch; kept in this browser. */
export const watcherName = new Stored<string>(
  () => globalThis.localStorage,
  'parley.watcher',
  (stored) => (typeof stored === 'string' ? stored.slice(0, MOST_NAME) : ''),
)
