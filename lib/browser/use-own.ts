'use client'

import type { Owner } from './per-session'
import { useSessionStore } from './session-context'
import { useStored } from './use-stored'
import type { Stored } from './stored'

/** The session at hand’s own value of something, and what holds it. */
export const useOwn = <T>(of: (owner: Owner) => Stored<T>): readonly [value: T, own: Stored<T>] => {
  const own = of(useSessionStore())
  return [useStored(own), own]
}
