import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { NONE_LENDS, retold, useTwice } from './tool-uses'

/** Rounds after which a loop counts as endless. */
const ROUNDS = 25

export const samplingToolLoopBounded = defineProbe({
  id: 'sampling-tool-loop-bounded',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'A model that keeps using tools costs the person money with every round, and the call never ends.',
  fix: 'Count the rounds; after the last one send toolChoice none, or end the call.',
  example: {
    right: 'after ten rounds: {"toolChoice": {"mode": "none"}, …}',
    wrong: 'after a hundred rounds: {"toolChoice": {"mode": "auto"}, …}',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that lend tools to a model',
    `tools/call for up to three of those that do, with a model that uses tools whenever it can, ${ROUNDS} times at most`,
  ],
  run: async (context) => {
    const use = (ask: Parameters<typeof useTwice>[0], times: number) =>
      useTwice(ask, [`parley-loop-${times}-a`, `parley-loop-${times}-b`])
    const talks = await retold(context, use, ROUNDS)
    if (talks.length === 0) return notExercised(NONE_LENDS)
    return judged(
      talks
        .filter(({ endless }) => endless)
        .map(({ one, reply }) => violation(reply, `${one.name} went on after ${ROUNDS} rounds of tool uses.`)),
    )
  },
})
