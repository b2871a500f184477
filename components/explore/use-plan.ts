'use client'

import { useCallback, useMemo } from 'react'
import { connectSettings } from '@/lib/browser/connect-settings'
import { useSessionStore } from '@/lib/browser/session-context'
import { usedOptions } from '@/lib/browser/use-connect'
import { useOwn } from '@/lib/browser/use-own'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import { estimateCalls } from '@/lib/explore/estimate'
import type { Estimate } from '@/lib/explore/estimate'
import type { ExploreRequest } from '@/lib/explore/explore'
import { EXPLORATION_PROFILES } from '@/lib/explore/profiles'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { exploreSettings } from './explore-settings'
import type { ToExplore } from './explore-target'
import { knownAsks } from './known-asks'
import { optionsForCall } from './options-for-call'

/** The newest call of a tool that has ended: what it asked, it will ask again. */
const lastCall = (views: SessionViews, { url, tool }: ToExplore): ExchangeView | undefined =>
  views
    .exchanges()
    .findLast(
      ({ method, subject, status, connectionId }) =>
        method === 'tools/call' &&
        subject === tool &&
        (status === 'complete' || status === 'tool-error') &&
        views.connection(connectionId)?.url === url,
    )

/** What would be run with the settings as they are, and how many calls that makes. */
export const usePlan = (call: ToExplore): { readonly request: ExploreRequest; readonly estimate: Estimate } => {
  const session = useSessionStore()
  const { without, maxCalls, patience, combinations } = useStored(exploreSettings)
  const [settings] = useOwn(connectSettings.of)
  const [used] = useOwn(usedOptions)
  const connection = useViews(useCallback((views: SessionViews) => views.connection(), []))
  const before = useViews(useCallback((views: SessionViews) => lastCall(views, call), [call]))
  return useMemo(() => {
    const options = optionsForCall(session, call.url, used, settings)
    const profiles = EXPLORATION_PROFILES.filter(({ id }) => !without.includes(id))
    const { tool, inputSchema } = call
    const negotiated = connection?.url === call.url ? connection : undefined
    const asks = before && knownAsks(session.published().views, before)
    return {
      request: {
        options,
        tool,
        arguments: call.arguments,
        inputSchema,
        profiles,
        maxCalls,
        patience: patience * 1_000,
        combinations,
      },
      estimate: estimateCalls({
        profiles,
        maxCalls,
        roots: options.roots,
        era: negotiated?.era ?? 'modern',
        ...(negotiated?.revision && { revision: negotiated.revision }),
        // In every combination there are more than one call can tell.
        ...(asks && !combinations && { knownAsks: asks }),
      }),
    }
  }, [session, call, connection, before, used, settings, without, maxCalls, patience, combinations])
}
