import { Stored } from '@/lib/browser/stored'
import { isObject, stringAt } from '@/lib/protocol/json'

/** A share that was made in this browser. */
export type MyShare = {
  readonly id: string
  readonly title: string
  /** Path and fragment, key and all: whoever may use this browser may open it anyway. */
  readonly link: string
  /** Milliseconds since the epoch. */
  readonly sharedAt: number
  readonly expiresAt: number
  /** Proves to the server that its owner deletes it. */
  readonly deleteToken: string
  /** The server has not said yet that it has all of it: the page may have been left in the middle. */
  readonly unsure?: true
  /** Others watch while it grows. */
  readonly live?: true
}

const KEY = 'parley.shares'

const readShare = (value: unknown): MyShare[] => {
  if (!isObject(value)) return []
  const [id, title, link, deleteToken] = ['id', 'title', 'link', 'deleteToken'].map((key) => stringAt(value, key))
  const { sharedAt, expiresAt } = value
  if (id === undefined || link === undefined || deleteToken === undefined) return []
  if (typeof sharedAt !== 'number' || typeof expiresAt !== 'number') return []
  const flags = {
    ...(value['unsure'] === true && { unsure: true as const }),
    ...(value['live'] === true && { live: true as const }),
  }
  return [{ id, title: title ?? '', link, deleteToken, sharedAt, expiresAt, ...flags }]
}

/** What this browser has shared, newest first. Kept here only: the server knows neither titles nor keys. */
export const myShares = new Stored<readonly MyShare[]>(
  () => globalThis.localStorage,
  KEY,
  (stored) => (Array.isArray(stored) ? stored.flatMap(readShare) : []),
)

// Another tab shared or deleted something: what is written here must not undo it.
if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) myShares.reload()
  })

/** Adds a share, or replaces the one of the same id. */
export const rememberShare = (share: MyShare): void => {
  myShares.set([share, ...myShares.get().filter(({ id }) => id !== share.id)])
}

/** Takes it off the list; on the server it stays. */
export const forgetShare = (id: string): void => {
  myShares.set(myShares.get().filter((share) => share.id !== id))
}
