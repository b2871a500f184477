import { ProblemError } from '@/lib/protocol/problem'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import { FORMAT_VERSION, type RecordingHeader } from '@/lib/recording/recording'
import type { Capture } from './captured'
import { conversationEvents, type TimedBody } from './conversation-events'
import { conversations } from './conversations'
import { findMcp } from './find-mcp'
import { handshakeOf } from './handshake'
import { noTraffic } from './import-problems'
import type { Imported } from './imported'
import { readExchange, type ReadExchange } from './read-exchange'

type Facts = {
  readonly id: string
  readonly title: string
  readonly kind: NonNullable<RecordingHeader['origin']>['kind']
}

const missingNote = (exchanges: readonly ReadExchange[]): readonly string[] => {
  const missing = exchanges.filter(({ response }) => response?.body.kind === 'missing').length
  if (missing === 0) return []
  return [
    `${missing} ${missing === 1 ? 'response has' : 'responses have'} no body in the file: what the server said there is not known.`,
  ]
}

/**
 * Another tool's capture as a recording: its MCP traffic, by connection, as Parley would have recorded it.
 * @throws ProblemError `NO_MCP_TRAFFIC`.
 */
export const captureRecording = (capture: Capture, { id, title, kind }: Facts): Imported => {
  const found = findMcp(capture.exchanges.map(readExchange))
  const all = conversations(found.endpoints, found.auth)
  const [first] = all
  if (!first) throw new ProblemError(noTraffic(capture.exchanges.length))
  const timed = all.flatMap((one, index) => {
    const connectionId = `c${index + 1}` as ConnectionId
    return conversationEvents(one, connectionId).map((event: TimedBody) => ({ ...event, connectionId }))
  })
  // Stable: what is of the same time keeps its order.
  const events = timed
    .sort((a, b) => a.at - b.at)
    .map(({ at, connectionId, body }, seq): RecordingEvent => ({ ...body, seq: seq as Seq, at, connectionId }))
  const inferred = all.filter((one) => handshakeOf(one).inferred).length
  const origin = { kind, ...(capture.creator !== undefined && { creator: capture.creator }) }
  return {
    kind: 'recording',
    header: {
      format: 'parley-recording',
      version: FORMAT_VERSION,
      id,
      startedAt: first.exchanges[0]?.startedAt ?? 0,
      title,
      origin,
    },
    events,
    notes: [
      ...capture.notes,
      ...found.notes,
      ...missingNote(all.flatMap(({ exchanges }) => exchanges)),
      ...(inferred === 0
        ? []
        : [
            `The handshake of ${inferred === 1 ? 'a connection' : `${inferred} connections`} is not in the file: what the server offers is taken from what was used.`,
          ]),
    ],
  }
}
