import type { Call } from '@/lib/client/types'
import type { ConnectionId } from '@/lib/recording/events'
import { Stored } from '@/lib/browser/stored'

/** A call made from a panel. What became of it is in the views, under the connection and the request's id. */
export type StartedCall = Pick<Call, 'requestId' | 'cancel'> & {
  readonly connectionId: ConnectionId
  /** Makes the same call once more. */
  readonly again: () => void
}

/** Calls kept per item: older ones stay on the timeline. */
const KEPT = 20

/** Newest first, by the key of the item they were made for. Lives as long as the page. */
export const callLog = new Stored<Readonly<Record<string, readonly StartedCall[]>>>(
  () => undefined,
  '',
  () => ({}),
)

export const logCall = (key: string, call: StartedCall): void => {
  const log = callLog.get()
  callLog.set({ ...log, [key]: [call, ...(log[key] ?? [])].slice(0, KEPT) })
}
