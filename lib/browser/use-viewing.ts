'use client'

import { useSession } from './use-session'

/** The session is only looked at: whatever sends or adds something must not even be offered. */
export const useViewing = (): boolean => useSession().viewing
