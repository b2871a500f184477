'use client'

import { useCallback } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import type { CallOptions } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import type { ExchangeView } from '@/lib/views/types'
import type { SessionViews } from '@/lib/views/session-views'
import { callLogOf, logCall } from './call-log'
import type { StartedCall } from './call-log'

export type ShownCall = Pick<StartedCall, 'again'> & { readonly exchange: ExchangeView; readonly cancel: () => void }

const self = (views: SessionViews) => views
const NONE: readonly StartedCall[] = []

/** The calls made for one item, newest first, each as the views show it; and the way to make another. */
export const useCalls = (key: string) => {
  const session = useSession()
  const views = useViews(self)
  const started = useStored(callLogOf(views))[key] ?? NONE
  const connectionId = useViews((views) => views.connection()?.id)
  const select = useCallback(
    (views: SessionViews): readonly ShownCall[] =>
      started.flatMap(({ connectionId: on, requestId, cancel, again }) => {
        const exchange = views.exchangeFor(on, requestId)
        return exchange ? [{ exchange, cancel, again }] : []
      }),
    [started],
  )
  const calls = useViews(select)
  const start = (method: string, params: JsonObject, options?: CallOptions): void => {
    const call = session.call(method, params, { progress: true, ...options })
    if (!call || connectionId === undefined) return
    // Failures are shown from the recording, as everything else is.
    call.done.catch(() => undefined)
    const cancel = (): void => {
      call.cancel('Cancelled by the person')
    }
    const again = (): void => {
      start(method, params, options)
    }
    logCall(views, key, { connectionId, requestId: call.requestId, cancel, again })
  }
  return { calls, start, live: session.live }
}
