import { IdbStore } from './idb-store'
import type { KeptStore } from './kept-store'
import { webLocks } from './session-locks'
import type { SessionLocks } from './session-locks'

let store: KeptStore | undefined

/** This browser's sessions; undefined where there is no page (the server draws the first one). */
export const pageStore = (): KeptStore | undefined => {
  if (typeof window === 'undefined') return undefined
  store ??= new IdbStore(
    'parley',
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('parley.kept'),
  )
  return store
}

export const pageLocks = (): SessionLocks =>
  webLocks(typeof window === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks)
