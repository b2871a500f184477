'use client'

import { useSyncExternalStore } from 'react'
import type { Session } from '@/lib/browser/session'
import { useSessionStore } from '@/lib/browser/session-context'
import { knownSecrets } from '@/lib/browser/sharing/known-secrets'
import { perSession } from '@/lib/browser/per-session'
import { keptLive } from './kept-live'
import { LiveHost } from './live-host'
import type { OwnerState } from './owner-state'
import { pageLiveApi } from './page-live'
import { waitOnline } from './patience'

const hostOf = perSession((session: Session) => {
  const kept = keptLive(session)
  const host = new LiveHost({ session, api: pageLiveApi(), wait: waitOnline, known: knownSecrets, kept })
  // Those who watch are told.
  session.gone.addEventListener('abort', host.stop)
  return host
})

/** The live share of the session at hand, and what can be done with it. */
export const useLiveHost = (): { readonly host: LiveHost; readonly live: OwnerState | undefined } => {
  const host = hostOf(useSessionStore())
  return { host, live: useSyncExternalStore(host.subscribe, host.state, () => undefined) }
}
