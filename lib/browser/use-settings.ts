'use client'

import { changeSettings, connectSettings } from './connect-settings'
import type { ConnectSettings } from './connect-settings'
import { useSessionStore } from './session-context'
import { useStored } from './use-stored'

/** What the session’s next connection will use, and the way to change a part of it. */
export const useSettings = (): readonly [ConnectSettings, (change: Partial<ConnectSettings>) => void] => {
  const session = useSessionStore()
  return [
    useStored(connectSettings.of(session)),
    (change) => {
      changeSettings(session, change)
    },
  ]
}
