import { defineRule } from '@/lib/spec/rule'
import { askedAsDeclared } from '@/lib/spec/parts/declared'

export const samplingCapabilityGated = defineRule({
  id: 'sampling-capability-gated',
  why: 'A client that did not declare sampling has no model to ask: it refuses, and the call that asked fails.',
  fix: 'Look at the client’s capabilities before you ask for a completion, and have another way without.',
  example: {
    right: 'initialize: {"capabilities": {"sampling": {}}}\n→ sampling/createMessage',
    wrong: 'initialize: {"capabilities": {}}\n→ sampling/createMessage',
  },
  on: 'ask',
  methods: ['sampling/createMessage'],
  check: (ask) => askedAsDeclared(ask, 'sampling'),
})
