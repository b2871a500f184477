import type { ProbeViolation } from '@/lib/recording/probing'
import { hasCapability } from '@/lib/spec/needs'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

type Kind = { readonly method: string; readonly member: string }

/** Requests in flight at once: more than one tab, fewer than a flood. */
const AT_ONCE = 8

export const jsonrpcConcurrentRequests = defineProbe({
  id: 'jsonrpc-concurrent-requests',
  risk: 'safe',
  why: 'Clients send what they need at once; a server that mixes answers up, or refuses the second, breaks them.',
  fix: 'Keep nothing of a request in shared variables, and answer each under its own id.',
  example: {
    right: '→ id 1 tools/list, → id 2 prompts/list\n← id 2 {"prompts": […]}, ← id 1 {"tools": […]}',
    wrong: '→ id 1 tools/list, → id 2 prompts/list\n← id 1 {"prompts": […]}',
  },
  sends: [`${AT_ONCE} list requests and server/discover at once, each with an id of its own`],
  run: async (context) => {
    const promised = (Object.keys(LISTS) as ListMethod[])
      .filter((method) => hasCapability(context.facts.capabilities, LISTS[method].capability))
      .map((method) => ({ method, member: LISTS[method].member }))
    const discover = { method: 'server/discover', member: 'supportedVersions' }
    const kinds: readonly Kind[] = [discover, ...promised]
    const working: Kind[] = []
    for (const kind of kinds) if ((await context.request(kind.method)).result?.[kind.member]) working.push(kind)
    if (working.length === 0) return notExercised('None of the requests was served on its own.')
    const asked = Array.from({ length: AT_ONCE }, (_, index) => working[index % working.length] ?? discover)
    const replies = await Promise.all(asked.map(({ method }) => context.request(method)))
    const violations: ProbeViolation[] = []
    for (const [index, reply] of replies.entries()) {
      const { method = '', member = '' } = asked[index] ?? {}
      const stopped = barred(reply)
      if (stopped) return stopped
      const right = reply.response?.id !== null && reply.result !== undefined && Object.hasOwn(reply.result, member)
      const message = `${method}, one of ${AT_ONCE} requests at once, was answered with ${tell(reply)}`
      if (!right) violations.push(violation(reply, `${message}${reply.result ? ` without ${member}` : ''}.`))
    }
    return judged(violations)
  },
})
