import { listenOf, requestOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import type { ClientMessage } from '@/lib/spec/sightings'
import { optedLevel } from './levels'

export const loggingRequestStreamOnly = defineRule({
  id: 'logging-request-stream-only',
  why: 'A client shows logs with the call they belong to, and can only tell by the stream on which they come.',
  fix: 'Write log messages to the stream of the request that opted in, before its response.',
  example: {
    right: 'POST tools/call → notifications/message, then the result',
    wrong: 'POST subscriptions/listen → notifications/message',
  },
  on: ['notification', 'result', 'error'],
  needs: 'logging',
  watch: () => {
    const over = new WeakSet<ClientMessage>()
    return (sighting) => {
      if (sighting.kind !== 'notification') {
        if (sighting.request) over.add(sighting.request)
        return undefined
      }
      if (sighting.method !== 'notifications/message') return undefined
      const told = { path: '/method' }
      const request = requestOf(sighting.http)
      if (!request) return [{ ...told, message: 'A log message came on a stream that belongs to no request.' }]
      const evidence = [request.message.seq]
      if (listenOf(sighting.http))
        return [{ ...told, evidence, message: 'A log message came on the stream of a subscription.' }]
      if (over.has(request))
        return [
          {
            ...told,
            evidence,
            message: `A log message came after the response to ${request.method ?? 'its request'}.`,
          },
        ]
      // Whether there should be any for this request is another requirement.
      return optedLevel(request) === undefined ? undefined : []
    }
  },
})
