'use client'

import { useCallback } from 'react'
import type { ConnectOptions } from '@/lib/client/types'
import { askRoutes } from './ask-routes'
import { connectSettings } from './connect-settings'
import type { ConnectSettings } from './connect-settings'
import { sendable } from './header-rules'
import { headerOrigin, headersFor, rememberedHeaders } from './server-headers'
import { perSession } from './per-session'
import type { Owner } from './per-session'
import { serverUrl } from './server-url'
import { useSessionStore } from './session-context'
import { Stored } from './stored'
import { useSession } from './use-session'

/** What a session's newest connection was made with; undefined before the first. */
export const usedOptions = perSession(
  () =>
    new Stored<ConnectOptions | undefined>(
      () => undefined,
      '',
      () => undefined,
    ),
)

/** The options a connection to `url` would be made with now. */
export const optionsFor = (owner: Owner, url: string, settings: ConnectSettings): ConnectOptions => {
  const { version, advertised, roots, logLevel, limits, anyCertificate } = settings
  return {
    url,
    version,
    advertised,
    roots,
    headers: sendable(headersFor(owner, headerOrigin(url))),
    ...(logLevel === 'none' ? {} : { logLevel }),
    timeouts: limits,
    ...(anyCertificate && { anyCertificate }),
  }
}

/** Connects to a checked URL with the settings and headers as they are; replaces a connection that is open. */
export const useConnect = (): ((url: string) => void) => {
  const session = useSessionStore()
  const { connect } = useSession()
  return useCallback(
    (url) => {
      const options = optionsFor(session, url, connectSettings.of(session).get())
      for (const choice of [connectSettings, rememberedHeaders, askRoutes]) choice.pin(session)
      serverUrl(session).set(url)
      usedOptions(session).set(options)
      connect(options)
    },
    [session, connect],
  )
}
