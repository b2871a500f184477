import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Peer, Sighting } from '@/lib/spec/sightings'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'

type Created = { readonly id: string; readonly path: string }

/** The task that a call has become: a member of the result on 2025-11-25, the result itself with the extension. */
export const createdTask = ({ result, peer }: Sighting<'result'>): Created | undefined => {
  const modern = peer.era === 'modern'
  if (modern && stringAt(result, 'resultType') !== 'task') return undefined
  const id = stringAt(modern ? result : objectAt(result, 'task'), 'taskId')
  return id === undefined ? undefined : { id, path: modern ? '/result/taskId' : '/result/task/taskId' }
}

/** Why what the tasks extension asks cannot be asked of a server without it. */
export const withoutTasks = ({ capabilities }: Peer): string | undefined => {
  const extensions = capabilities['extensions']
  return isObject(extensions) && Object.hasOwn(extensions, TASKS_EXTENSION)
    ? undefined
    : `The server does not declare ${TASKS_EXTENSION}.`
}
