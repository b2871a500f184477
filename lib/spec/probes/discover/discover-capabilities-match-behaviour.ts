import { objectAt } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { hasCapability } from '@/lib/spec/needs'
import { defineProbe } from '@/lib/spec/probe'
import { ackOf, declaredFilter, listen } from '@/lib/spec/probes/subscriptions/listening'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const METHODS: readonly ListMethod[] = ['tools/list', 'prompts/list', 'resources/list']
const METHOD_NOT_FOUND = -32601

/** The lists: served where they are advertised, unknown where they are not. */
const lists = async (context: ProbeContext, advertised: unknown): Promise<readonly ProbeViolation[]> => {
  const found: ProbeViolation[] = []
  for (const method of METHODS) {
    const { capability } = LISTS[method]
    const reply = await context.request(method)
    if (barred(reply)) continue
    const promised = hasCapability(advertised, capability)
    if (promised ? reply.result : reply.error?.code === METHOD_NOT_FOUND) continue
    const not = promised ? '' : 'not '
    found.push(violation(reply, `${capability} is ${not}advertised, and ${method} was answered with ${tell(reply)}.`))
  }
  return found
}

/** The flags: each kind of change that is advertised can be listened to. */
const changes = async (context: ProbeContext, advertised: unknown): Promise<readonly ProbeViolation[]> => {
  const filter = await declaredFilter(context, advertised)
  const names = Object.keys(filter)
  if (names.length === 0) return []
  const reply = await listen(context, filter)
  const acknowledged = ackOf(reply)
  reply.close()
  if (barred(reply)) return []
  const missing = names.filter((name) => !acknowledged || !Object.hasOwn(acknowledged, name))
  const what = acknowledged ? 'was acknowledged without it' : `was answered with ${tell(reply)}`
  return missing.map((name) => violation(reply, `${name} is advertised, and subscriptions/listen for it ${what}.`))
}

export const discoverCapabilitiesMatchBehaviour = defineProbe({
  id: 'discover-capabilities-match-behaviour',
  risk: 'safe',
  why: 'Clients show what was advertised: what is missing there stays unseen, what is too much there fails.',
  fix: 'Derive what server/discover says from what is registered, and nothing else.',
  example: {
    right: '{"capabilities": {"tools": {}}} and prompts/list → {"error": {"code": -32601, …}}',
    wrong: '{"capabilities": {"tools": {}}} and prompts/list → {"result": {"prompts": […]}}',
  },
  sends: [
    'server/discover, tools/list, prompts/list, resources/list',
    'subscriptions/listen for every kind of change that is advertised',
  ],
  run: async (context) => {
    const reply = await context.request('server/discover')
    const advertised = objectAt(reply.result, 'capabilities')
    if (!advertised) return notExercised(`server/discover was answered with ${tell(reply)}.`)
    return judged([...(await lists(context, advertised)), ...(await changes(context, advertised))])
  },
})
