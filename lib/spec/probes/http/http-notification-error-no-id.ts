import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { isObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { refusable, SENDS_NOTIFICATIONS } from './refused-notification'

export const httpNotificationErrorNoId = defineProbe({
  id: 'http-notification-error-no-id',
  risk: 'safe',
  why: 'An id in answer to what had none, null too, is taken for the answer to some request, or for a broken message.',
  fix: 'Leave the member id out of an error that refuses a notification.',
  example: {
    right: 'HTTP/1.1 400 Bad Request\n\n{"jsonrpc": "2.0", "error": {"code": -32000, "message": "No session"}}',
    wrong:
      'HTTP/1.1 400 Bad Request\n\n{"jsonrpc": "2.0", "id": null, "error": {"code": -32000, "message": "No session"}}',
  },
  appliesTo: overHttpSse,
  sends: SENDS_NOTIFICATIONS,
  run: async (context) => {
    const refused = (await refusable(context)).filter(
      ({ status = 0, messages }) => status >= 400 && messages.length > 0,
    )
    if (refused.length === 0) return notExercised('The server refused no notification with a JSON-RPC body.')
    const violations: ProbeViolation[] = []
    for (const reply of refused) {
      const value = reply.messages[0]?.message.value
      if (isObject(value) && 'id' in value)
        violations.push(
          violation(reply, `The error that refuses a notification has the id ${JSON.stringify(value['id'])}.`, {
            path: '/id',
            actual: value['id'],
          }),
        )
      else if (!reply.error)
        violations.push(violation(reply, 'What refuses a notification is no error response.', { path: '' }))
    }
    return judged(violations)
  },
})
