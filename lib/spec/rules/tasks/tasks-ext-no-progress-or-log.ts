import { isObject } from '@/lib/protocol/json'
import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import type { ClientMessage } from '@/lib/spec/sightings'
import { withoutTasks } from './created'

const NOT_FOR_TASKS = new Set(['notifications/progress', 'notifications/message'])

const asksForTasks = ({ params }: ClientMessage): boolean => {
  const filter = isObject(params) ? params['notifications'] : undefined
  return isObject(filter) && Array.isArray(filter['taskIds']) && filter['taskIds'].length > 0
}

export const tasksExtNoProgressOrLog = defineRule({
  id: 'tasks-ext-no-progress-or-log',
  why: 'A task tells how it stands by its status alone; a client that follows it has no token and no level to place these by.',
  fix: 'Put what there is to say into statusMessage, and send notifications/tasks.',
  example: {
    right: 'notifications/tasks {"status": "working", "statusMessage": "3 of 10 booked", …}',
    wrong: 'notifications/progress {"progress": 3, "total": 10} on the stream of the subscription',
  },
  on: 'notification',
  appliesTo: withoutTasks,
  watch: () => {
    const following = new WeakSet<ClientMessage>()
    return ({ http, method }) => {
      const listen = listenOf(http)
      if (!listen) return undefined
      if (method === 'notifications/tasks') following.add(listen)
      if (!following.has(listen) && !asksForTasks(listen)) return undefined
      if (!NOT_FOR_TASKS.has(method)) return []
      const message = `${method} came on the stream that follows tasks.`
      return [{ message, path: '/method', evidence: [listen.message.seq] }]
    }
  },
})
