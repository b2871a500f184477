'use client'

import { useSyncExternalStore } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { importerOf, type ImportState } from './importer'

/** Opens files in place of the session that is shown. */
export const useImporter = () => importerOf(useSessionStore())

export const useImportState = (): ImportState => {
  const { subscribe, state } = useImporter()
  return useSyncExternalStore(subscribe, state, state)
}
