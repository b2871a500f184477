'use client'

import { useSyncExternalStore } from 'react'
import type { Findings } from './spec-feed'
import { useSessionStore } from './session-context'

/** What the session was found to break, as last published; renders whenever there is more. */
export const useFindings = (): Findings => {
  const { spec } = useSessionStore()
  return useSyncExternalStore(spec.subscribe, spec.findings, () => spec.initial)
}
