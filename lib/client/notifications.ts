import type { Message } from '@/lib/protocol/jsonrpc'
import type { AskQueue } from './asks'
import { cancelledId } from './inbound-requests'
import { listsBehind } from './listing'
import type { ReceiverTasks } from './receiver-tasks'

type Deps = {
  readonly asks: AskQueue
  readonly tasks: ReceiverTasks
  readonly relist: (method: string) => void
}

/** What the client itself does about a notification; everybody else reads it off the recording. */
export const onNotification = (
  { method, params }: Extract<Message, { kind: 'notification' }>,
  { asks, tasks, relist }: Deps,
): void => {
  if (method === 'notifications/cancelled') {
    const taken = cancelledId(params)
    // A task is taken back with tasks/cancel only: its request has long been answered (2025-11-25, cancellation).
    asks.withdraw(({ serverId, taskId }) => serverId !== undefined && serverId === taken && taskId === undefined)
    tasks.forget(taken)
    return
  }
  for (const list of listsBehind(method)) relist(list)
}
