import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised, passed } from '@/lib/spec/probing/verdict'
import { refusable, SENDS_NOTIFICATIONS } from './refused-notification'

export const httpNotificationRejectedStatus = defineProbe({
  id: 'http-notification-rejected-status',
  risk: 'safe',
  why: 'A notification has no response: only the status tells the client that it was not taken.',
  fix: 'Answer a notification you do not accept with a status of 400 or more.',
  example: {
    right: 'HTTP/1.1 404 Not Found',
    wrong: 'HTTP/1.1 200 OK\n\n{"jsonrpc": "2.0", "error": {"code": -32001, "message": "Session not found"}}',
  },
  appliesTo: overHttpSse,
  sends: SENDS_NOTIFICATIONS,
  run: async (context) => {
    const replies = await refusable(context)
    const wrong = replies.filter(({ status = 500, error }) => status < 300 && error !== undefined)
    if (wrong.length > 0)
      return judged(wrong.map((reply) => violation(reply, `A notification was refused with ${tell(reply)}.`)))
    const refused = replies.some(({ status = 0 }) => status >= 400)
    return refused ? passed() : notExercised('The server accepted every notification.')
  },
})
