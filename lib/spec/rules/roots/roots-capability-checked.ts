import { askedAsDeclared } from '@/lib/spec/parts/declared'
import { defineRule } from '@/lib/spec/rule'

export const rootsCapabilityChecked = defineRule({
  id: 'roots-capability-checked',
  why: 'A client that did not declare roots has none to list: it refuses, and the call that wanted them fails.',
  fix: 'Look at the client’s capabilities before you ask for its roots.',
  example: {
    right: 'initialize: {"capabilities": {"roots": {}}}\n→ roots/list',
    wrong: 'initialize: {"capabilities": {}}\n→ roots/list',
  },
  on: 'ask',
  methods: ['roots/list'],
  check: (ask) => askedAsDeclared(ask, 'roots'),
})
