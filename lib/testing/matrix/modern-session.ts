import type { Connection } from '@/lib/client/types'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { RecordingEvent } from '@/lib/recording/events'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { agree, connected } from '@/lib/testing/recorded'
import { resultOf } from './result-of'
import type { V2Peer } from './v2-peer'
import { EXTENSION } from './v2-tasks'

/** Everything that a client may send on modern; what asks is answered round by round. */
const sendAll = async (connection: Connection): Promise<void> => {
  await connection.refreshCatalog()
  await resultOf(connection, 'tools/call', { name: 'tell' })
  await resultOf(connection, 'tools/call', { name: 'ask' })
  await resultOf(connection, 'resources/read', { uri: 'note://one' })
  await resultOf(connection, 'prompts/get', { name: 'greet', arguments: { name: 'Ada' } })
  const ref = { type: 'ref/prompt', name: 'greet' }
  await resultOf(connection, 'completion/complete', { ref, argument: { name: 'name', value: 'A' } })
  await resultOf(connection, 'tools/call', { name: 'later' })
  const task = { taskId: 'task-one' }
  await resultOf(connection, 'tasks/get', task)
  await resultOf(connection, 'tasks/update', { ...task, inputResponses: { where: { action: 'decline' } } })
  await resultOf(connection, 'tasks/cancel', task)
}

/** A session in which both sides send all that 2026-07-28 has, up to the end of the subscriptions. */
export const modernSession = async (peer: V2Peer): Promise<readonly RecordingEvent[]> => {
  const { connection, recording } = await connected(
    { url: peer.url, fetch: plainFetch },
    {
      version: '2026-07-28',
      logLevel: 'debug',
      advertised: { ...ADVERTISE_ALL, extensions: { [EXTENSION]: {} } },
    },
  )
  const heard = async (text: string, times = 1): Promise<void> => {
    const count = (): number =>
      recording.events.filter((event) => event.type === 'frame-received' && event.raw.includes(text)).length
    while (count() < times) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  agree(connection)
  connection.listen()
  const updates = connection.subscribe('note://one')
  await heard('subscriptions/acknowledged', 2)
  peer.change()
  await heard('resources/updated')
  await sendAll(connection)
  const tasks = connection.call('subscriptions/listen', { notifications: { taskIds: ['task-one'] } })
  await heard('notifications/tasks')
  tasks.cancel()
  await peer.leave()
  await updates.done
  await connection.close()
  return recording.events
}
