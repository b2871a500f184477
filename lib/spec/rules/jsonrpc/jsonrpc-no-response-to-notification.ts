import { isObject } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'

const onlyNotified = ({ mcp, carried }: Http): boolean =>
  mcp && carried.length > 0 && carried.every(({ kind }) => kind === 'notification')

export const jsonrpcNoResponseToNotification = defineRule({
  id: 'jsonrpc-no-response-to-notification',
  why: 'Nobody waits for an answer to a notification: the client drops it, or takes it for another call’s.',
  fix: 'Say nothing to a notification; refuse it with an HTTP status where it cannot be accepted.',
  example: {
    right: '→ {"method": "notifications/initialized", …}\nHTTP/1.1 202 Accepted',
    wrong: '→ {"method": "notifications/initialized", …}\n← {"id": null, "result": {}, …}',
  },
  on: ['message', 'ended'],
  watch: () => {
    const answered = new WeakSet<Http>()
    return (sighting) => {
      const { http } = sighting
      if (!onlyNotified(http)) return undefined
      if (sighting.kind === 'ended')
        return sighting.how === 'complete' && http.status !== undefined && !answered.has(http) ? [] : undefined
      const { value } = sighting
      if (!isObject(value) || Object.hasOwn(value, 'method')) return undefined
      // A refusal may say why, in an error without an id.
      const refused = http.status !== undefined && http.status >= 400
      const addressed = Object.hasOwn(value, 'id') && value['id'] !== null
      if (!Object.hasOwn(value, 'result') && (!Object.hasOwn(value, 'error') || (refused && !addressed)))
        return undefined
      answered.add(http)
      const method = http.carried[0]?.method ?? ''
      return [
        {
          message: `${method} was answered with ${Object.hasOwn(value, 'result') ? 'a result' : 'an error'}.`,
          path: '',
          evidence: [http.sentSeq],
        },
      ]
    }
  },
})
