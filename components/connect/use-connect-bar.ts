'use client'

import { useEffect, useState } from 'react'
import { rememberServer } from '@/lib/browser/recent-servers'
import { rememberedHeaders, typedHeaders } from '@/lib/browser/server-headers'
import { prefillServerUrl, serverUrl } from '@/lib/browser/server-url'
import { optionsFor, useConnect, usedOptions } from '@/lib/browser/use-connect'
import { useSession } from '@/lib/browser/use-session'
import { useOwn } from '@/lib/browser/use-own'
import { useSettings } from '@/lib/browser/use-settings'
import { useViews } from '@/lib/browser/use-views'
import { useSessionStore } from '@/lib/browser/session-context'
import type { ConnectOptions } from '@/lib/client/types'
import type { ConnectionView } from '@/lib/views/types'
import { checkUrl } from './check-url'
import { useAnnounceRoots } from './use-announce-roots'

/** Puts a server on the list of recent ones once it has answered the handshake. */
const useRememberServer = (connection: ConnectionView | undefined): void => {
  const { url, state, startedAt, era } = connection ?? {}
  const name = connection?.serverInfo?.title ?? connection?.serverInfo?.name
  useEffect(() => {
    if (state !== 'open' || url === undefined || startedAt === undefined) return
    rememberServer({
      url,
      at: startedAt,
      ...(name === undefined ? {} : { name }),
      ...(era === undefined ? {} : { era }),
    })
  }, [state, url, startedAt, name, era])
}

/** What only a new connection can change. Roots are not: each question gets them as they are by then. */
const fixed = (options: ConnectOptions | undefined): string => JSON.stringify({ ...options, roots: [] })

/** Everything the connect bar shows and does. */
export const useConnectBar = () => {
  const session = useSession()
  const connection = useViews((views) => views.connection())
  const owner = useSessionStore()
  const [url, field] = useOwn(serverUrl)
  const [settings] = useSettings()
  const [used] = useOwn(usedOptions)
  useOwn(typedHeaders.of)
  useOwn(rememberedHeaders.of)
  const connectTo = useConnect()
  const [error, setError] = useState<string>()
  useEffect(() => {
    prefillServerUrl(field, location.search)
  }, [field])
  useRememberServer(session.live ? connection : undefined)
  useAnnounceRoots(connection)
  return {
    url,
    error,
    connection,
    changed: fixed(optionsFor(owner, url.trim(), settings)) !== fixed(used),
    setUrl: (text: string) => {
      field.set(text)
      setError(undefined)
    },
    connect: () => {
      const check = checkUrl(url)
      setError(check.ok ? undefined : check.message)
      if (check.ok) connectTo(check.url)
    },
    disconnect: () => {
      session.disconnect()
    },
  }
}
