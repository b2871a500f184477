'use client'

import { useSessionStore } from '@/lib/browser/session-context'
import { useSession } from '@/lib/browser/use-session'
import { usePublished } from '@/lib/browser/use-views'
import { waitingAsks } from '@/lib/browser/waiting-asks'
import type { Era } from '@/lib/protocol/revisions'
import type { ConnectionView } from '@/lib/views/types'
import { stateWords } from '@/components/connect/connection-state'
import type { StateWords } from '@/components/connect/connection-state'
import { serverName } from '@/components/connect/server-words'
import { visibleText } from '@/components/content/visible-text'

export type Summary = {
  /** The server, as it calls itself or by its address; else the session. */
  readonly name: string
  readonly url: string | undefined
  readonly era: Era | undefined
  readonly state: StateWords
  /** Asks that wait for the person. */
  readonly asks: number
}

const hostOf = (url: string): string => visibleText(URL.canParse(url) ? new URL(url).host : url)

const nameOf = (connection: ConnectionView | undefined, title: string): string => {
  if (connection?.serverInfo) return serverName(connection)
  if (connection) return hostOf(connection.url)
  return title === '' ? 'New session' : visibleText(title)
}

/** A session in a few words, as they are now. */
export const useSummary = (): Summary => {
  const session = useSessionStore()
  const { reading } = useSession()
  const { header, views } = usePublished()
  const connection = views.connection()
  return {
    name: reading && !connection ? 'Reading …' : nameOf(connection, header.title),
    url: connection?.url,
    era: connection?.era,
    state: stateWords(connection),
    asks: waitingAsks(session),
  }
}
