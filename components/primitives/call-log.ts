import type { Call } from '@/lib/client/types'
import type { ConnectionId } from '@/lib/recording/events'
import type { SessionViews } from '@/lib/views/session-views'
import { perSession } from '@/lib/browser/per-session'
import { Stored } from '@/lib/browser/stored'

/** A call made from a panel. What became of it is in the views, under the connection and the request's id. */
export type StartedCall = Pick<Call, 'requestId' | 'cancel'> & {
  readonly connectionId: ConnectionId
  /** Makes the same call once more. */
  readonly again: () => void
}

/** Calls kept per item: older ones stay on the timeline. */
const KEPT = 20

type CallLog = Readonly<Record<string, readonly StartedCall[]>>

/**
 * Newest first, by the key of the item they were made for. Each recording has its own, by its views: the ids of
 * connections and requests begin anew with each. Lives as long as the page.
 */
export const callLogOf = perSession<Stored<CallLog>, SessionViews>(
  () =>
    new Stored<CallLog>(
      () => undefined,
      '',
      () => ({}),
    ),
)

export const logCall = (views: SessionViews, key: string, call: StartedCall): void => {
  const callLog = callLogOf(views)
  const log = callLog.get()
  callLog.set({ ...log, [key]: [call, ...(log[key] ?? [])].slice(0, KEPT) })
}
