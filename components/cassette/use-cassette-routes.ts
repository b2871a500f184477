'use client'

import { askRoutes, changeRoutes } from '@/lib/browser/ask-routes'
import { headerOrigin } from '@/lib/browser/server-headers'
import { useSessionStore } from '@/lib/browser/session-context'
import { useOwn } from '@/lib/browser/use-own'
import { useViews } from '@/lib/browser/use-views'
import { BY_HAND, type Routes } from '@/lib/answering/routes'
import type { Cassette } from '@/lib/cassette/types'
import type { AskKind } from '@/lib/protocol/methods'
import type { SessionViews } from '@/lib/views/session-views'
import { kindOf } from './describe-entry'

const currentUrl = (views: SessionViews): string | undefined => views.connection()?.url

/** Kinds of ask that the cassette answers but the current server's routes do not send there; and the way to do so. */
export const useCassetteRoutes = ({
  entries,
}: Cassette): { readonly idle: readonly AskKind[]; readonly use: () => void } => {
  const url = useViews(currentUrl)
  const origin = url === undefined ? undefined : headerOrigin(url)
  const session = useSessionStore()
  const [all] = useOwn(askRoutes.of)
  if (origin === undefined) return { idle: [], use: () => undefined }
  const routes: Routes = all[origin] ?? BY_HAND
  const idle = [...new Set(entries.map(kindOf))].filter((kind) => routes[kind] !== 'cassette')
  return {
    idle,
    use: () => {
      changeRoutes(session, origin, Object.fromEntries(idle.map((kind) => [kind, 'cassette'])))
    },
  }
}
