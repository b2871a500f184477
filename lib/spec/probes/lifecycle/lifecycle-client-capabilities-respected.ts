import { hasCapability } from '@/lib/spec/needs'
import { defineProbe } from '@/lib/spec/probe'
import { kindOf, talk, type Talk } from '@/lib/spec/probes/parts/talk'
import { callable, NONE } from '@/lib/spec/probes/tools/callable'
import type { ProbeViolation } from '@/lib/recording/probing'
import { plainAnswers } from '@/lib/spec/probing/asks'
import { barred, violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const MOST_TOOLS = 5

/** Notifications that come with a server capability. */
const NEEDED: Readonly<Record<string, string>> = {
  'notifications/tools/list_changed': 'tools.listChanged',
  'notifications/prompts/list_changed': 'prompts.listChanged',
  'notifications/resources/list_changed': 'resources.listChanged',
  'notifications/resources/updated': 'resources.subscribe',
  'notifications/message': 'logging',
}

const unexpected = ({ one, turns, reply }: Talk, capabilities: unknown): readonly ProbeViolation[] => {
  const asked = turns.flatMap(({ ask }) => (kindOf(ask) || ask.method.startsWith('tasks/') ? [ask.method] : []))
  const notified = reply.messages.flatMap(({ message }) => {
    const needed = message.kind === 'notification' ? NEEDED[message.method] : undefined
    return message.kind !== 'notification' || needed === undefined || hasCapability(capabilities, needed)
      ? []
      : [{ method: message.method, needed }]
  })
  return [
    ...asked.map((method) =>
      violation(reply, `${one.name} sent ${method} to a client that declared no capabilities at all.`),
    ),
    ...notified.map(({ method, needed }) =>
      violation(reply, `${one.name} sent ${method}, and the server does not declare ${needed}.`),
    ),
  ]
}

export const lifecycleClientCapabilitiesRespected = defineProbe({
  id: 'lifecycle-client-capabilities-respected',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'A client that cannot answer leaves the call hanging, or refuses it; what it did not expect it drops.',
  fix: 'Look at what the client declared in initialize before you ask it for anything, and declare what you notify of.',
  example: {
    right: '{"capabilities": {}} → {"result": {"content": [{"type": "text", "text": "Please give me a name."}]}}',
    wrong: '{"capabilities": {}} → {"id": 1, "method": "elicitation/create", …}',
  },
  sends: ['initialize with no client capabilities, then tools/call, for up to five of the tools that may be called'],
  run: async (context) => {
    const { facts } = context
    const violations: ProbeViolation[] = []
    let called = 0
    for (const one of (await callable(context)).slice(0, MOST_TOOLS)) {
      const told = await talk(context, one, plainAnswers(facts.revision), { declared: {} })
      const found = unexpected(told, facts.capabilities)
      violations.push(...found)
      if (found.length > 0 || (told.reply.response && !barred(told.reply))) called++
    }
    return called === 0 ? notExercised(NONE) : judged(violations)
  },
})
