import { stringAt } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { hasCapability } from '@/lib/spec/needs'
import { defineProbe } from '@/lib/spec/probe'
import { talksOf } from '@/lib/spec/probes/parts/talk'
import { nextRound, plainAnswers } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { violation } from '@/lib/spec/probing/judge'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { JsonObject } from '@/lib/protocol/json'

type Operation = { readonly method: string; readonly params: JsonObject; readonly what: string }

/** The second page of each list that has one. */
const pages = async (context: ProbeContext): Promise<readonly Operation[]> => {
  const found: Operation[] = []
  for (const method of Object.keys(LISTS) as ListMethod[]) {
    if (!hasCapability(context.facts.capabilities, LISTS[method].capability)) continue
    const cursor = stringAt((await context.request(method)).result, 'nextCursor')
    if (cursor !== undefined) found.push({ method, params: { cursor }, what: `The second page of ${method}` })
  }
  return found
}

/** The second round of a call that asks. */
const rounds = async (context: ProbeContext): Promise<readonly Operation[]> => {
  const [plain] = await talksOf(context)
  if (!plain) return []
  const { name, args } = plain.one
  const params = { name, arguments: args }
  const more = nextRound(await context.request('tools/call', params), plainAnswers(context.facts.revision))
  return more ? [{ method: 'tools/call', params: { ...params, ...more }, what: `The second round of ${name}` }] : []
}

/** Undefined when the operation fails on its own connection too. */
const compared = async (
  context: ProbeContext,
  operation: Operation,
): Promise<readonly ProbeViolation[] | undefined> => {
  const { method, params, what } = operation
  const elsewhere = await context.fresh().request(method, params)
  if (elsewhere.result) return []
  const here = await context.request(method, params)
  if (!here.result) return undefined
  const message = `${what} was answered with ${tell(elsewhere)} on another connection, and with a result on its own.`
  return [violation(elsewhere, message)]
}

export const lifecycleNoConnectionAffinity = defineProbe({
  id: 'lifecycle-no-connection-affinity',
  risk: 'calls-tools',
  why: 'Behind a balancer the next request comes over another connection, perhaps to another process.',
  fix: 'Put what a follow-up needs into its cursor, requestState or task id, or keep it where every process finds it.',
  example: {
    right: '{"cursor": "eyJwYWdlIjoyfQ"} on another connection → {"result": {"tools": […]}}',
    wrong: '{"cursor": "2"} on another connection → {"error": {"code": -32602, "message": "Unknown cursor"}}',
  },
  sends: [
    'Each list, and its second page on another connection',
    'tools/call for a tool that asks, and the round with the answers on another connection',
  ],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let compares = 0
    for (const operations of [pages, rounds])
      for (const operation of await operations(context)) {
        const found = await compared(context, operation)
        if (!found) continue
        compares++
        violations.push(...found)
      }
    return compares === 0 ? notExercised('No list has a second page, and no allowed tool asks.') : judged(violations)
  },
})
