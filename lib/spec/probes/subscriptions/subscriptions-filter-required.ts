import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'
import { nothingChanges } from './listening'

const INVALID_PARAMS = -32602

export const subscriptionsFilterRequired = defineProbe({
  id: 'subscriptions-filter-required',
  risk: 'safe',
  appliesTo: nothingChanges,
  why: 'A client that forgot its filter waits for ever at a stream that tells it nothing.',
  fix: 'Refuse subscriptions/listen without params.notifications with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "notifications is required"}}',
    wrong: '{"method": "notifications/subscriptions/acknowledged", "params": {"notifications": {}, …}}',
  },
  sends: ['subscriptions/listen without params.notifications'],
  run: async (context) => {
    const reply = await context.start('subscriptions/listen')
    await reply.until(({ messages, response, ended }) => messages.length > 0 || response !== undefined || ended)
    reply.close()
    const stopped = barred(reply)
    if (stopped) return stopped
    const { error } = reply
    if (error?.code === INVALID_PARAMS) return passed()
    const message = `subscriptions/listen without a filter was answered with ${tell(reply)}; error -32602 is due.`
    return failed(violation(reply, message, { actual: error?.code ?? null, expected: INVALID_PARAMS }))
  },
})
