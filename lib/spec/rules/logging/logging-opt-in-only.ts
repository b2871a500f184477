import { listenOf, requestOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { optedLevel } from './levels'

export const loggingOptInOnly = defineRule({
  id: 'logging-opt-in-only',
  why: 'Whoever asks for no logs pays for them all the same: in bytes, and in what they may give away.',
  fix: 'Send log messages only for a request whose _meta has io.modelcontextprotocol/logLevel.',
  example: {
    right: 'tools/call with "io.modelcontextprotocol/logLevel": "info" → notifications/message "info"',
    wrong: 'tools/call without logLevel → notifications/message "info"',
  },
  on: 'notification',
  methods: ['notifications/message'],
  needs: 'logging',
  check: ({ http }) => {
    const request = requestOf(http)
    if (!request || listenOf(http)) return undefined
    if (optedLevel(request) !== undefined) return []
    const message = `A log message came for ${request.method ?? 'a request'}, which asked for none.`
    return [{ message, path: '/method', evidence: [request.message.seq] }]
  },
})
