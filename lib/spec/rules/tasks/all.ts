import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { TASKS_SHAPES } from './shapes'
import { tasksClientTasksGated } from './tasks-client-tasks-gated'
import { tasksExtIdUnguessable } from './tasks-ext-id-unguessable'
import { tasksExtNoProgressOrLog } from './tasks-ext-no-progress-or-log'
import { tasksExtSupportedMethods } from './tasks-ext-supported-methods'
import { tasksIdEntropy } from './tasks-id-entropy'
import { tasksListNotDeclaredAnonymous } from './tasks-list-not-declared-anonymous'

export const TASKS_RULES: readonly (Rule | ShapeRule)[] = [
  ...TASKS_SHAPES,
  tasksClientTasksGated,
  tasksExtIdUnguessable,
  tasksExtNoProgressOrLog,
  tasksExtSupportedMethods,
  tasksIdEntropy,
  tasksListNotDeclaredAnonymous,
]
