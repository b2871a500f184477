import { createChecker } from '@/lib/forms/checker'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { talksOf } from '@/lib/spec/probes/parts/talk'
import type { Callable } from '@/lib/spec/probes/tools/callable'
import { violation } from '@/lib/spec/probing/judge'
import { attempts, FIRST_ROUND, firstRound, isComplete, retry, type FirstRound } from './rounds'
import type { ProbeContext } from '@/lib/spec/probing/context'

const otherThan = (value: Json): Json | undefined => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}s`
  return typeof value === 'boolean' ? !value : undefined
}

/** Arguments that differ in one value, and that the tool's schema accepts too. */
const otherArguments = ({ tool, args }: Callable): JsonObject | undefined => {
  const { problems } = createChecker(tool['inputSchema'])
  for (const [name, value] of Object.entries(args).slice(0, 20)) {
    const other = otherThan(value)
    const changed = { ...args, ...(other !== undefined && { [name]: other }) }
    if (other !== undefined && problems(changed).length === 0) return changed
  }
  return undefined
}

type Elsewhere = { readonly round: FirstRound; readonly params?: JsonObject; readonly what: string }

/** Another request than the one the state was given for: a call of another tool that asks, else other arguments. */
const elsewhere = async (context: ProbeContext, round: FirstRound): Promise<Elsewhere | undefined> => {
  const { name } = round.one
  for (const { one } of await talksOf(context)) {
    const other = one.name === name ? undefined : await firstRound(context, one)
    if (other?.state !== undefined)
      return { round: other, what: `${one.name} completed with a requestState of ${name}.` }
  }
  const args = otherArguments(round.one)
  const what = `${name} completed with a requestState that was given for other arguments.`
  return args && { round, params: { ...round.params, arguments: args }, what }
}

export const mrtrStateBoundToRequest = defineProbe({
  id: 'mrtr-state-bound-to-request',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'What was approved for one call could otherwise be used for another: a small payment for a large one.',
  fix: 'Put the method, the name and the arguments (or a hash of them) into the signed state, and compare them.',
  example: {
    right: '{"name": "pay", "arguments": {"sum": 900}, "requestState": (of sum 9)} → {"error": {"code": -32602, …}}',
    wrong: '{"name": "pay", "arguments": {"sum": 900}, "requestState": (of sum 9)} → {"result": {…}}',
  },
  sends: [
    FIRST_ROUND,
    'the second round of one of them with the requestState of another; where there is but one, with other arguments',
  ],
  run: (context) =>
    attempts(
      context,
      async (round) => {
        const other = round.state === undefined ? undefined : await elsewhere(context, round)
        if (!other) return []
        const reply = await retry(context, other.round, {
          state: round.state,
          ...(other.params && { params: other.params }),
        })
        return [{ reply, fault: isComplete(reply) ? violation(reply, other.what) : undefined }]
      },
      'There are no two calls that ask for input, of which one gives a requestState.',
    ),
})
