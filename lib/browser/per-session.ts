import { Stored } from './stored'

/** Whose something is: a session, and the name of its place in this tab. */
export type Owner = { readonly slot: string }

/**
 * Something that each session has for itself, made when it is first asked for and gone with the session. Ids repeat
 * from recording to recording, and two sessions may speak with one server: what is kept by either must be kept here.
 */
export const perSession = <T, S extends object = Owner>(make: (owner: S) => T): ((owner: S) => T) => {
  const made = new WeakMap<S, { readonly it: T }>()
  return (owner) => {
    const known = made.get(owner) ?? { it: make(owner) }
    made.set(owner, known)
    return known.it
  }
}

/** What a session's place in the tab keeps ends with this. */
const suffix = (slot: string): string => `.slot-${slot}`

/** Where a session keeps what outlives a reload; a session that no tab comes back to keeps nothing. */
export const slotArea =
  ({ slot }: Owner) =>
  (): Storage | undefined =>
    slot === '' ? undefined : globalThis.sessionStorage

export const slotKey = (name: string, { slot }: Owner): string => `parley.${name}${suffix(slot)}`

/** Forgets what was kept for a place in this tab. */
export const forgetSlot = (slot: string): void => {
  try {
    const area = globalThis.sessionStorage
    for (const key of Object.keys(area))
      if (key.startsWith('parley.') && key.endsWith(suffix(slot))) area.removeItem(key)
  } catch {
    // Forbidden: then nothing was kept.
  }
}

/** A value that each session has for itself, also after its tab was loaded again. */
export const slotStored = <T>(name: string, read: (stored: unknown) => T): ((owner: Owner) => Stored<T>) =>
  perSession((owner) => new Stored<T>(slotArea(owner), slotKey(name, owner), read))
