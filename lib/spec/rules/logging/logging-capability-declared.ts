import { defineRule } from '@/lib/spec/rule'
import { hasCapability } from '@/lib/spec/needs'

export const loggingCapabilityDeclared = defineRule({
  id: 'logging-capability-declared',
  why: 'A client that was told of no logs shows none, and never offers to choose a level.',
  fix: 'Declare the logging capability, or send no notifications/message.',
  example: {
    right: '"capabilities": {"logging": {}} … notifications/message',
    wrong: '"capabilities": {"tools": {}} … notifications/message',
  },
  on: 'notification',
  methods: ['notifications/message'],
  needs: 'logging',
  check: ({ peer }) =>
    hasCapability(peer.capabilities, 'logging')
      ? []
      : [{ message: 'A log message came from a server that does not declare logging.', path: '/method' }],
})
