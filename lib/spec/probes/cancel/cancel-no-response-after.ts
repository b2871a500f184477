import type { JsonObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { plainTalks, type Talk } from '@/lib/spec/probes/parts/talk'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { failed, notExercised, passed, type ProbeVerdict } from '@/lib/spec/probing/verdict'

/** Milliseconds in which a response and the cancellation may cross. */
const CROSSING = 500

/** Milliseconds to let the call get there before it is cancelled. */
const ARRIVING = 150

type Cancelled = { readonly reply: Reply; readonly crossed: boolean }

/** Calls the tool and cancels the call while it works; undefined when it was over by then. */
const cancelled = async (context: ProbeContext, { one }: Talk): Promise<Cancelled | undefined> => {
  const id = 'parley-cancelled'
  const params: JsonObject = { name: one.name, arguments: one.args }
  const line = context.fresh()
  const reply = await line.start('tools/call', params, { id })
  await reply.until(({ status, ended }) => status !== undefined || ended, ARRIVING)
  if (reply.response) return undefined
  await line.notify('notifications/cancelled', { requestId: id, reason: 'Cancelled by a probe' })
  const crossed = await reply.until(({ response }) => response !== undefined, CROSSING)
  await reply.until(({ response }) => response !== undefined)
  reply.close()
  return { reply, crossed }
}

/** Undefined when the call shows nothing: it ended too soon, or would not have ended at all. */
const verdictOf = ({ reply, crossed }: Cancelled, { one, reply: plain }: Talk): ProbeVerdict | undefined => {
  const message = `${one.name} was cancelled, and answered all the same.`
  // What has no end by itself cannot have crossed the cancellation.
  if (reply.response && (!plain.response || !crossed)) return failed(violation(reply, message))
  return reply.response || !plain.response || barred(plain) ? undefined : passed()
}

export const cancelNoResponseAfter = defineProbe({
  id: 'cancel-no-response-after',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'A client has forgotten a request that it cancelled; a late response to it is noise, or an error in its log.',
  fix: 'Stop the work when notifications/cancelled arrives, and send nothing for that request any more.',
  example: {
    right: '{"method": "notifications/cancelled", "params": {"requestId": 7}} and the end of the stream',
    wrong: '{"method": "notifications/cancelled", "params": {"requestId": 7}} → {"id": 7, "result": {…}}',
  },
  sends: [
    'tools/call for each tool that may be called, to see how long it takes',
    'tools/call for up to four of those that take long, and notifications/cancelled while they work',
  ],
  run: async (context) => {
    const talks = (await plainTalks(context)).filter(({ turns }) => turns.length === 0)
    let verdict: ProbeVerdict | undefined
    let tried = 0
    for (const talk of talks) {
      const call = await cancelled(context, talk)
      const found = call && verdictOf(call, talk)
      if (found?.outcome === 'failed') return found
      verdict ??= found
      if (call && ++tried === 4) break
    }
    return verdict ?? notExercised('No call of an allowed tool takes long enough to be cancelled.')
  },
})
