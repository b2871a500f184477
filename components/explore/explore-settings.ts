import { isObject } from '@/lib/protocol/json'
import { Stored } from '@/lib/browser/stored'
import { EXPLORATION_PROFILES } from '@/lib/explore/profiles'

/** How the next exploration is made; nothing secret, so it is kept. */
export type ExploreSettings = {
  /** Ids of the profiles not to run under. */
  readonly without: readonly string[]
  readonly maxCalls: number
  /** Seconds of silence after which a call counts as hanging. */
  readonly patience: number
  readonly combinations: boolean
}

/** What can be set: whole numbers from … to, and what they are at first. */
export const BOUNDS = {
  maxCalls: { min: 1, max: 1_000, initial: 100 },
  patience: { min: 1, max: 120, initial: 5 },
} as const

/** A whole number within the bounds; undefined for anything else. */
export const inBounds = (value: unknown, { min, max }: { readonly min: number; readonly max: number }) =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined

const read = (stored: unknown): ExploreSettings => {
  const from = isObject(stored) ? stored : {}
  const without = Array.isArray(from['without']) ? from['without'] : []
  return {
    without: EXPLORATION_PROFILES.map(({ id }) => id).filter((id, index) => index > 0 && without.includes(id)),
    maxCalls: inBounds(from['maxCalls'], BOUNDS.maxCalls) ?? BOUNDS.maxCalls.initial,
    patience: inBounds(from['patience'], BOUNDS.patience) ?? BOUNDS.patience.initial,
    combinations: from['combinations'] === true,
  }
}

export const exploreSettings = new Stored<ExploreSettings>(() => globalThis.localStorage, 'parley.explore', read)

export const changeExploreSettings = (change: Partial<ExploreSettings>): void => {
  exploreSettings.set({ ...exploreSettings.get(), ...change })
}
