import type { Connection } from '@/lib/client/types'
import { answerFor } from '@/lib/explore/answers'
import { objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { RecordingEvent } from '@/lib/recording/events'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { connected } from '@/lib/testing/recorded'
import { resultOf } from './result-of'
import type { Channel, RowKey } from './rows'
import { UNANSWERED } from './v1-emit'

const ROOTS = [{ uri: 'file:///home/ada', name: 'home' }]

/** Agrees to all but what is there to be taken back, telling progress first to who asks for that. */
const agreeing = (connection: Connection): void => {
  connection.onAsksChanged(() => {
    for (const ask of connection.pendingAsks()) {
      if (JSON.stringify(ask).includes(UNANSWERED)) continue
      const progressToken = stringAt(objectAt(ask.params, '_meta'), 'progressToken')
      if (progressToken !== undefined) void connection.notify('notifications/progress', { progressToken, progress: 1 })
      const answer = answerFor(ask, 'accept', { roots: ROOTS, revision: connection.revision })
      if (answer) connection.answer(ask.key, answer)
    }
  })
}

/** The methods that a row lets the server send on a channel. */
const sentOn = (rows: readonly RowKey[], revision: Revision, channel: Channel): string[] =>
  rows.flatMap((row) => {
    const [, of, way, method, on] = /^(\S+) (\S+) (\S+) · (.+)$/.exec(row) ?? []
    return of === revision && way === '←' && on === channel && method !== undefined ? [method] : []
  })

/** Requests a tool as a task, and all that can be asked about tasks (2025-11-25). */
const followTasks = async (connection: Connection): Promise<void> => {
  const start = async (finish: boolean): Promise<JsonObject> => {
    const params = { name: 'later', arguments: { finish }, task: { ttl: 60_000 } }
    const created = objectAt(await resultOf(connection, 'tools/call', params), 'task')
    return { taskId: stringAt(created, 'taskId') ?? '' }
  }
  const done = await start(true)
  await resultOf(connection, 'tasks/get', done)
  await resultOf(connection, 'tasks/result', done)
  await resultOf(connection, 'tasks/list')
  await resultOf(connection, 'tasks/cancel', await start(false))
}

/** Everything that a client may send on legacy, each with a result. */
const sendAll = async (connection: Connection): Promise<void> => {
  await connection.setLogLevel('debug')?.done
  await resultOf(connection, 'ping')
  await connection.refreshCatalog()
  await resultOf(connection, 'resources/read', { uri: 'note://one' })
  await resultOf(connection, 'prompts/get', { name: 'greet', arguments: { name: 'Ada' } })
  const ref = { type: 'ref/prompt', name: 'greet' }
  await resultOf(connection, 'completion/complete', { ref, argument: { name: 'name', value: 'A' } })
  await connection.subscribe('note://one').done
  await connection.unsubscribe('note://one')?.done
  await connection.notify('notifications/roots/list_changed', {})
  const waiting = connection.call('tools/call', { name: 'wait' })
  waiting.cancel()
  await waiting.done.catch(() => undefined)
  if (connection.revision === '2025-11-25') await followTasks(connection)
}

/** Resolves once the stream stands by, which is opened after the handshake: what is sent before that is lost. */
const standing = async (events: readonly RecordingEvent[]): Promise<void> => {
  const isOpen = (): boolean => {
    const got = events.find((event) => event.type === 'http-request-sent' && event.method === 'GET')
    return (
      got?.type === 'http-request-sent' &&
      events.some((event) => event.type === 'http-response-received' && event.httpId === got.httpId)
    )
  }
  while (!isOpen()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** A session in which both sides send all that `rows` has for a legacy revision. */
export const legacySession = async (
  url: string,
  revision: Revision,
  rows: readonly RowKey[],
): Promise<readonly RecordingEvent[]> => {
  const { connection, recording } = await connected({ url, fetch: plainFetch }, { version: revision })
  agreeing(connection)
  await sendAll(connection)
  await standing(recording.events)
  for (const channel of ['answer', 'stream', 'resumed'] as const) {
    const methods = sentOn(rows, revision, channel)
    if (methods.length > 0) await resultOf(connection, 'tools/call', { name: 'emit', arguments: { channel, methods } })
  }
  await connection.close()
  return recording.events
}
