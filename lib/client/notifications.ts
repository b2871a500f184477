import type { Message } from '@/lib/protocol/jsonrpc'
import type { AskQueue } from './asks'
import { cancelledId } from './inbound-requests'
import { listsBehind } from './listing'

type Deps = { readonly asks: AskQueue; readonly relist: (method: string) => void }

/** What the client itself does about a notification; everybody else reads it off the recording. */
export const onNotification = (
  { method, params }: Extract<Message, { kind: 'notification' }>,
  { asks, relist }: Deps,
): void => {
  if (method === 'notifications/cancelled') {
    const taken = cancelledId(params)
    asks.withdraw(({ serverId }) => serverId !== undefined && serverId === taken)
    return
  }
  for (const list of listsBehind(method)) relist(list)
}
