import type { Connection } from '@/lib/client/types'
import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import { rawRequest } from './draft'
import type { Draft } from './draft'
import { numberIn, newestNumber } from './raw-ids'

/** The highest number sent so far: what is recorded may be shown only later. */
const sent = new WeakMap<Connection, number>()

/** `raw-1`, `raw-2`, …: one that nothing in the session has had. */
export const freshId = (connection: Connection, events: readonly RecordingEvent[]): string =>
  `raw-${Math.max(newestNumber(events), sent.get(connection) ?? 0) + 1}`

/** Sends a draft as it is. */
export const sendByHand = (connection: Connection, draft: Draft): HttpId => {
  const number = draft.body.kind === 'text' ? numberIn(draft.body.text) : 0
  sent.set(connection, Math.max(number, sent.get(connection) ?? 0))
  return connection.raw(rawRequest(draft)).httpId
}
