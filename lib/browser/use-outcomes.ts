'use client'

import { useSyncExternalStore } from 'react'
import type { Outcomes } from './spec-feed'
import { useSessionStore } from './session-context'

/** How each requirement fares on the connection chosen in the report, else on the newest. */
export const useOutcomes = (): Outcomes => {
  const { spec } = useSessionStore()
  return useSyncExternalStore(spec.subscribe, spec.outcomes, spec.outcomes)
}
