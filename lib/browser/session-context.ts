'use client'

import { createContext, useContext } from 'react'
import type { Session } from './session'

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session of the nearest provider; there is always one around the workbench. */
export const useSessionStore = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No SessionContext above this component.')
  return session
}
