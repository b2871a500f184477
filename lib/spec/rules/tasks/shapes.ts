import { shapeRule, type ShapeRule } from '@/lib/spec/rule'
import { withoutTasks } from './created'

export const TASKS_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'tasks-ext-notification-full',
    why: 'A client that is told of half a task has to ask for the rest, which the notification was to spare it.',
    fix: 'Send the task as tasks/get would return it at that moment, with its result, error or questions.',
    example: {
      right:
        '{"taskId": "7f1c…", "status": "completed", "createdAt": "…", "lastUpdatedAt": "…", "ttlMs": null, "result": {…}}',
      wrong: '{"taskId": "7f1c…", "status": "completed"}',
    },
    appliesTo: withoutTasks,
  }),
  shapeRule({
    id: 'tasks-ext-no-legacy-capability',
    why: 'The capability of 2025-11-25 promises methods that are gone; a client that believes it calls them in vain.',
    fix: 'Declare the extension io.modelcontextprotocol/tasks instead of capabilities.tasks.',
    example: {
      right: '"capabilities": {"extensions": {"io.modelcontextprotocol/tasks": {}}}',
      wrong: '"capabilities": {"tasks": {"list": {}, "cancel": {}}}',
    },
  }),
]
