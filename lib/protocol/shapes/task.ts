import { integer, literal, marked, may, must, nothing, object, string, union } from './shape'

/** How long a requestor wants a task kept, in milliseconds (2025-11-25). */
export const taskMetadata = object({ ttl: may(integer) }, { since: '2025-11-25', until: '2025-11-25' })

/** What turns a request into a task. */
export const taskParam = may(taskMetadata)

export const taskStatus = literal('working', 'input_required', 'completed', 'failed', 'cancelled')

/** The members of a task on 2025-11-25. */
export const taskMembers = {
  taskId: must(string),
  status: must(marked(taskStatus, { here: ['tasks-status-value'], detail: ['tasks-status-value'] })),
  statusMessage: may(string),
  createdAt: must(string),
  lastUpdatedAt: must(string),
  ttl: must(union([integer, nothing])),
  pollInterval: may(integer),
}

export const task = object(taskMembers, {
  since: '2025-11-25',
  until: '2025-11-25',
  requirements: ['tasks-task-shape'],
})
