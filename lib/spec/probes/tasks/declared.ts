import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import type { ProbePeer } from '@/lib/spec/probing/facts'
import type { Listed } from '@/lib/spec/probing/lists'

/** The capability by which a server takes tools/call as a task (2025-11-25). */
export const AS_TASK = 'tasks.requests.tools.call'

/** For requirements about servers without it. */
export const declaresTasks = ({ capabilities }: ProbePeer): string | undefined =>
  hasCapability(capabilities, AS_TASK) ? `The server declares ${AS_TASK}.` : undefined

/** Why what the extension asks cannot be asked of a server without it (2026-07-28). */
export const withoutExtension = ({ capabilities }: ProbePeer): string | undefined => {
  const extensions = capabilities['extensions']
  return isObject(extensions) && Object.hasOwn(extensions, TASKS_EXTENSION)
    ? undefined
    : `The server does not declare ${TASKS_EXTENSION}.`
}

/** What a listed tool says of tasks; without a word it is none (2025-11-25). */
export const taskSupport = (tool: Listed): string => stringAt(objectAt(tool, 'execution'), 'taskSupport') ?? 'forbidden'

/** An id that no server has given away. */
export const UNKNOWN_TASK = 'parley-no-such-task'
