import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { attempts, FIRST_ROUND, isComplete, NO_STATE, retry } from './rounds'

/** One character in the middle is another: the last ones of Base64 may stand for the same bytes. */
const tampered = (state: string): string => {
  const middle = Math.floor(state.length / 2)
  return `${state.slice(0, middle)}${state[middle] === 'A' ? 'B' : 'A'}${state.slice(middle + 1)}`
}

export const mrtrTamperedStateRejected = defineProbe({
  id: 'mrtr-tampered-state-rejected',
  risk: 'calls-tools',
  needs: 'tools',
  // The state may hold nothing that a change of it could abuse.
  atMost: 'should',
  why: 'The state passes through the client, who can write anything into it: a price, a user, a permission.',
  fix: 'Sign or encrypt requestState, verify it in each round, and refuse what fails.',
  example: {
    right: '{"requestState": "eyJz…X…"} → {"error": {"code": -32602, "message": "requestState is not valid"}}',
    wrong: '{"requestState": "eyJz…X…"} → {"result": {"resultType": "complete", …}}',
  },
  sends: [FIRST_ROUND, 'the call once more with every answer and a requestState of which one character is changed'],
  run: (context) =>
    attempts(
      context,
      async (round) => {
        if (round.state === undefined || round.state === '') return []
        const reply = await retry(context, round, { state: tampered(round.state) })
        const message = `The retry of ${round.one.name} completed with a requestState of which one character was changed.`
        return [{ reply, fault: isComplete(reply) ? violation(reply, message) : undefined }]
      },
      NO_STATE,
    ),
})
