'use client'

import { useSyncExternalStore } from 'react'
import type { DeskState } from '@/lib/answering/desk'
import { useSession } from './use-session'

const NOTHING: DeskState = new Map()
const still = (): (() => void) => () => undefined
const nothing = (): DeskState => NOTHING

/** What becomes of each open ask; empty while there is no connection. */
export const useDesk = (): DeskState => {
  const { desk } = useSession()
  return useSyncExternalStore(desk?.subscribe ?? still, desk?.state ?? nothing, nothing)
}
