import { askedAsDeclared } from '@/lib/spec/parts/declared'
import { defineRule } from '@/lib/spec/rule'

export const rootsCapabilityGated = defineRule({
  id: 'roots-capability-gated',
  why: 'A client that declares no roots with its request cannot answer: the call that wanted them ends there.',
  fix: 'Put roots/list among the inputRequests only where the request’s own client capabilities have roots.',
  example: {
    right:
      '"io.modelcontextprotocol/clientCapabilities": {"roots": {}}\n→ "inputRequests": {"r": {"method": "roots/list"}}',
    wrong: '"io.modelcontextprotocol/clientCapabilities": {}\n→ "inputRequests": {"r": {"method": "roots/list"}}',
  },
  on: 'ask',
  methods: ['roots/list'],
  check: (ask) => askedAsDeclared(ask, 'roots'),
})
