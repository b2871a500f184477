'use client'

import { useCallback } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import type { CallOptions } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { handedTask } from '@/lib/views/client-tasks'
import type { ExchangeView } from '@/lib/views/types'
import type { SessionViews } from '@/lib/views/session-views'
import { callLogOf, logCall } from './call-log'
import type { StartedCall } from './call-log'

export type ShownCall = Pick<StartedCall, 'again'> & { readonly exchange: ExchangeView; readonly cancel: () => void }

const self = (views: SessionViews) => views
const NONE: readonly StartedCall[] = []

/**
 * The calls made for one item, newest first, each as the views show it; and the way to make another. `meta`: members
 * that the person adds to `_meta` of each.
 */
export const useCalls = (key: string, meta?: JsonObject) => {
  const session = useSessionStore()
  const { live } = useSession()
  const views = useViews(self)
  const started = useStored(callLogOf(views))[key] ?? NONE
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
    // As they are now, not as they were drawn: “call again” may be pressed when another connection is open.
    const on = session.published().views.connection()?.id
    const log = (requestId: RequestId): void => {
      if (on !== undefined) logCall(views, key, { connectionId: on, requestId, cancel, again })
    }
    const full = meta === undefined ? params : { ...params, _meta: meta }
    const { connection } = session.state()
    const call = session.state().call(method, full, { progress: true, onAskedAgain: log, ...options })
    const cancel = (): void => {
      call?.cancel('Cancelled by the person')
    }
    const again = (): void => {
      start(method, params, options)
    }
    if (!call) return
    call.done.then(
      (message) => {
        const task = message.kind === 'result' ? handedTask(full, message.result) : undefined
        if (task && method === 'tools/call') connection?.followTask(String(task['taskId']))
      },
      // Failures are shown from the recording, as everything else is.
      () => undefined,
    )
    log(call.requestId)
  }
  return { calls, start, live }
}
