import { askedAsDeclared } from '@/lib/spec/parts/declared'
import { defineRule } from '@/lib/spec/rule'

export const elicitationCapabilityGated = defineRule({
  id: 'elicitation-capability-gated',
  why: 'A client that did not declare elicitation has nobody to ask: it refuses, and the call that asked fails.',
  fix: 'Look at the client’s capabilities before you ask, and have another way without elicitation.',
  example: {
    right: 'initialize: {"capabilities": {"elicitation": {}}}\n→ elicitation/create',
    wrong: 'initialize: {"capabilities": {}}\n→ elicitation/create',
  },
  on: 'ask',
  methods: ['elicitation/create'],
  check: (ask) => askedAsDeclared(ask, 'elicitation'),
})
