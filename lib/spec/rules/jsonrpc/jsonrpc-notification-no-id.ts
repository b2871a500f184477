import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcNotificationNoId = defineRule({
  id: 'jsonrpc-notification-no-id',
  why: 'An id makes a request of it: the client answers that it does not know the method, and the news is lost.',
  fix: 'Leave id out of notifications; null counts as an id too.',
  example: {
    right: '{"jsonrpc": "2.0", "method": "notifications/message", "params": {…}}',
    wrong: '{"jsonrpc": "2.0", "id": null, "method": "notifications/message", "params": {…}}',
  },
  on: 'message',
  check: ({ value }) => {
    if (!isObject(value)) return undefined
    const { method, id } = value
    if (typeof method !== 'string' || !method.startsWith('notifications/')) return undefined
    if (!Object.hasOwn(value, 'id')) return []
    return [{ message: `${named(method)} has the id ${named(id)}.`, path: '/id', actual: id }]
  },
})
