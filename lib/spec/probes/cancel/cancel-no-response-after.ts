import { defineProbe } from '@/lib/spec/probe'
import { plainTalks, type Talk } from '@/lib/spec/probes/parts/talk'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { cancelled, takesLong } from './long-calls'

const verdictOn = async (context: ProbeContext, talk: Talk): Promise<ProbeVerdict | undefined> => {
  if (!(await takesLong(context, talk))) return undefined
  const reply = await cancelled(context, talk)
  if (reply?.response) return failed(violation(reply, `${talk.one.name} was cancelled, and answered all the same.`))
  // Of what never answers, silence tells nothing.
  return reply && talk.reply.response && !barred(talk.reply) ? passed() : undefined
}

/** Tools that are tried. */
const MOST = 8

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
    'tools/call for each tool that may be called, to find those that take longer than 1.5 seconds',
    'tools/call for those, and notifications/cancelled while they work',
  ],
  run: async (context) => {
    const own = (await plainTalks(context)).filter(({ turns }) => turns.length === 0)
    // What did not even answer in time is the likeliest to take long.
    const talks = [...own.filter(({ reply }) => !reply.response), ...own.filter(({ reply }) => reply.response)]
    let verdict: ProbeVerdict | undefined
    for (const talk of talks.slice(0, MOST)) {
      const found = await verdictOn(context, talk)
      if (found?.outcome === 'failed') return found
      verdict ??= found
    }
    return verdict ?? notExercised('No call of an allowed tool takes long enough to be cancelled.')
  },
})
