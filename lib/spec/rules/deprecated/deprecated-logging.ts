import { objectAt } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import { defineRule } from '@/lib/spec/rule'

export const deprecatedLogging = defineRule({
  id: 'deprecated-logging',
  why: 'Logs over the protocol are deprecated: clients will stop showing them.',
  fix: 'Log to the standard error or to OpenTelemetry, and report progress with notifications/progress.',
  example: {
    right: '"capabilities": {"tools": {}}',
    wrong: '"capabilities": {"tools": {}, "logging": {}}',
  },
  on: ['result', 'notification'],
  methods: ['server/discover', 'notifications/message'],
  once: true,
  check: (sighting) => {
    if (sighting.kind === 'notification')
      return [{ message: 'The server sends log messages, which are deprecated.', path: '/method' }]
    if (!hasCapability(objectAt(sighting.result, 'capabilities'), 'logging')) return []
    return [{ message: 'The server declares logging, which is deprecated.', path: '/result/capabilities/logging' }]
  },
})
