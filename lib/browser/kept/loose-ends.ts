import type { ConnectionId, EventBody, HttpId, RecordingEvent } from '@/lib/recording/events'
import type { AppId, ExplorationId, ProbingId } from '@/lib/recording/keys'

type End = readonly [ConnectionId, EventBody]

/**
 * What the page could not record when it ended: that its apps, streams, connections, explorations and probes did, too. In
 * the order in which it is to be appended.
 */
export const looseEnds = (events: readonly RecordingEvent[]): readonly End[] => {
  const streams = new Map<HttpId, { readonly on: ConnectionId; size: number }>()
  const connections = new Set<ConnectionId>()
  const explorations = new Map<ExplorationId, { readonly on: ConnectionId; calls: number }>()
  const probings = new Map<ProbingId, ConnectionId>()
  const apps = new Map<AppId, ConnectionId>()
  for (const event of events) {
    const on = event.connectionId
    if (event.type === 'http-request-sent') streams.set(event.httpId, { on, size: 0 })
    else if (event.type === 'http-ended') streams.delete(event.httpId)
    else if (event.type === 'frame-received') {
      const stream = streams.get(event.httpId)
      if (stream) stream.size += event.size
    } else if (event.type === 'connection-started') connections.add(on)
    else if (event.type === 'connection-failed' || event.type === 'connection-closed') connections.delete(on)
    else if (event.type === 'exploration-started') explorations.set(event.exploration, { on, calls: 0 })
    else if (event.type === 'exploration-ended') explorations.delete(event.exploration)
    else if (event.type === 'exploration-run-ended') {
      const exploration = explorations.get(event.exploration)
      if (exploration) exploration.calls++
    } else if (event.type === 'probing-started') probings.set(event.probing, on)
    else if (event.type === 'probing-ended') probings.delete(event.probing)
    else if (event.type === 'app-opened') apps.set(event.app, on)
    else if (event.type === 'app-closed') apps.delete(event.app)
  }
  return [
    ...Array.from(apps, ([app, on]): End => [on, { type: 'app-closed', app, by: 'page', dropped: 0 }]),
    ...Array.from(streams, ([httpId, { on, size }]): End => [on, { type: 'http-ended', httpId, how: 'aborted', size }]),
    ...Array.from(connections, (id): End => [id, { type: 'connection-closed', by: 'page' }]),
    ...Array.from(explorations, ([exploration, { on, calls }]): End => [
      on,
      { type: 'exploration-ended', exploration, end: { how: 'stopped', calls, left: 0 } },
    ]),
    ...Array.from(probings, ([probing, on]): End => [on, { type: 'probing-ended', probing, how: 'stopped' }]),
  ]
}
