import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { cancelledId, SERVER_REQUEST_SIGHTINGS, ServerRequests } from '@/lib/spec/parts/server-requests'
import { defineRule } from '@/lib/spec/rule'

export const cancelNotForTasks = defineRule({
  id: 'cancel-not-for-tasks',
  why: 'The request of a task is answered at once with its handle: a notification for it comes too late to stop anything.',
  fix: 'Send tasks/cancel with the id of the task.',
  example: {
    right: 'sampling/createMessage with "task" → tasks/cancel {"taskId": "t-1"}',
    wrong: 'sampling/createMessage with "task" → notifications/cancelled {"requestId": 4}',
  },
  on: SERVER_REQUEST_SIGHTINGS,
  watch: () => {
    const requests = new ServerRequests()
    return (sighting) => {
      const id = cancelledId(sighting)
      const request = id === undefined ? undefined : requests.get(id)
      requests.see(sighting)
      if (!request) return undefined
      if (!isObject(request.params) || !isObject(request.params['task'])) return []
      const message = `${request.method} (id ${named(request.id)}) is a task, and was cancelled by a notification.`
      return [{ message, path: '/params/requestId', evidence: [request.seq] }]
    }
  },
})
