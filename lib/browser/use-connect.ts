'use client'

import { useCallback } from 'react'
import type { ConnectOptions } from '@/lib/client/types'
import { connectSettings } from './connect-settings'
import type { ConnectSettings } from './connect-settings'
import { sendable } from './header-rules'
import { headerOrigin, headersFor } from './server-headers'
import { serverUrl } from './server-url'
import { Stored } from './stored'
import { useSession } from './use-session'

/** What the newest connection was made with; undefined before the first. */
export const usedOptions = new Stored<ConnectOptions | undefined>(
  () => undefined,
  '',
  () => undefined,
)

/** The options a connection to `url` would be made with now. */
export const optionsFor = (url: string, settings: ConnectSettings): ConnectOptions => {
  const { version, advertised, roots, logLevel } = settings
  return {
    url,
    version,
    advertised,
    roots,
    headers: sendable(headersFor(headerOrigin(url))),
    ...(logLevel === 'none' ? {} : { logLevel }),
  }
}

/** Connects to a checked URL with the settings and headers as they are; replaces a connection that is open. */
export const useConnect = (): ((url: string) => void) => {
  const { connect } = useSession()
  return useCallback(
    (url) => {
      const options = optionsFor(url, connectSettings.get())
      serverUrl.set(url)
      usedOptions.set(options)
      connect(options)
    },
    [connect],
  )
}
