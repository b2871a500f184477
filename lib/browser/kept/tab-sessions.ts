import { Stored } from '@/lib/browser/stored'
import { isObject, stringAt } from '@/lib/protocol/json'

/** A place for a session in this tab, and what the session is kept under, once it is. */
export type TabSlot = { readonly slot: string; readonly id?: string }

/** The sessions of a tab, in order: what loading it again comes back to. */
export type TabSessions = {
  readonly open: readonly TabSlot[]
  /** The slot of the session that is worked with, and of the one beside it. */
  readonly active?: string
  readonly beside?: string
}

const NONE: TabSessions = { open: [] }

const readSlot = (value: unknown): TabSlot[] => {
  const [slot, id] = [stringAt(value, 'slot'), stringAt(value, 'id')]
  return slot === undefined || slot === '' ? [] : [{ slot, ...(id !== undefined && { id }) }]
}

/** The list from whatever was stored; a place that is named twice counts once. */
export const readTabSessions = (stored: unknown): TabSessions => {
  const list: unknown = isObject(stored) ? stored['open'] : undefined
  if (!Array.isArray(list)) return NONE
  const slots = list.flatMap(readSlot)
  const open = slots.filter(({ slot }, at) => slots.findIndex((other) => other.slot === slot) === at)
  const named = (key: string): string | undefined => open.find(({ slot }) => slot === stringAt(stored, key))?.slot
  const [active = open[0]?.slot, beside] = [named('active'), named('beside')]
  return {
    open,
    ...(active !== undefined && { active }),
    ...(beside !== undefined && beside !== active && { beside }),
  }
}

export const tabSessions = new Stored<TabSessions>(() => globalThis.sessionStorage, 'parley.sessions', readTabSessions)

/** The first number that no place has. */
export const freeSlot = (open: readonly Pick<TabSlot, 'slot'>[]): string =>
  String(Math.max(0, ...open.map(({ slot }) => Number(slot) || 0)) + 1)

/** Has this tab come to a kept session, in a place of its own, when it next shows its sessions. */
export const comeTo = (id: string): void => {
  const { open, beside } = tabSessions.get()
  const slot = open.find((other) => other.id === id)?.slot ?? freeSlot(open)
  const added = open.some((other) => other.slot === slot) ? open : [...open, { slot, id }]
  tabSessions.set({ open: added, active: slot, ...(beside !== undefined && beside !== slot && { beside }) })
}
