import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import type { Talk } from '@/lib/spec/probes/parts/talk'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { blocksOf, NONE_LENDS, retold, useTwice } from './tool-uses'

const IDS = ['parley-use-1', 'parley-use-2'] as const
const MOST = 6

const isOurs = (id: unknown): boolean => (IDS as readonly unknown[]).includes(id)

/** What is wrong with the request that goes on from the tool uses; undefined when there was none. */
const faultsOf = ({ one, turns, reply }: Talk): readonly ProbeViolation[] | undefined => {
  const used = turns.findIndex(
    ({ answer }) => answer && 'result' in answer && answer.result['stopReason'] === 'toolUse',
  )
  const followUp = turns.slice(used + 1).find(({ ask }) => used >= 0 && blocksOf(ask).some(({ id }) => isOurs(id)))
  if (!followUp) return undefined
  const results = blocksOf(followUp.ask).filter(({ type }) => type === 'tool_result')
  return IDS.flatMap((id) => {
    const count = results.filter(({ toolUseId }) => toolUseId === id).length
    if (count === 1) return []
    const message = `The model used a tool as ${id}, and the next sampling request of ${one.name} has ${count} results for it.`
    return [violation(reply, message, { actual: count, expected: 1 })]
  })
}

export const samplingToolUseReplyComplete = defineProbe({
  id: 'sampling-tool-use-reply-complete',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Providers refuse a conversation in which a tool use has no result: the call ends in an error.',
  fix: 'Answer every tool_use block with one tool_result of the same id, those that failed with isError.',
  example: {
    right: 'tool_use a, tool_use b → tool_result a, tool_result b',
    wrong: 'tool_use a, tool_use b → tool_result a',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that lend tools to a model',
    'tools/call for up to three of those that do, whose first sampling request is answered with two tool uses',
  ],
  run: async (context) => {
    const talks = await retold(context, (ask, times) => (times === 0 ? useTwice(ask, IDS) : undefined), MOST)
    if (talks.length === 0) return notExercised(NONE_LENDS)
    const found = talks.map(faultsOf).filter((faults) => faults !== undefined)
    return found.length === 0 ? notExercised('No tool went on after the tool uses.') : judged(found.flat())
  },
})
