'use client'

import { useSyncExternalStore } from 'react'
import type { Trust } from '@/lib/answering/trust'
import { useSessionStore } from './session-context'
import { trustBook } from './trust-book'

/** The trust in a server; undefined where there never was any. */
export const useTrust = (origin: string): Trust | undefined => {
  const { subscribe, state } = trustBook(useSessionStore())
  return useSyncExternalStore(subscribe, state, state).get(origin)
}
