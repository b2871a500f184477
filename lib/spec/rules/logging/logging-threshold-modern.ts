import { stringAt } from '@/lib/protocol/json'
import { requestOf } from '@/lib/spec/parts/streams'
import { defineRule } from '@/lib/spec/rule'
import { optedLevel, severity } from './levels'

export const loggingThresholdModern = defineRule({
  id: 'logging-threshold-modern',
  why: 'Someone who asks for errors is looking for errors, and has to find them among everything else.',
  fix: 'Compare each message with the level of the request, and drop what is less severe.',
  example: {
    right: '"logLevel": "warning" → notifications/message {"level": "error", …}',
    wrong: '"logLevel": "warning" → notifications/message {"level": "debug", …}',
  },
  on: 'notification',
  methods: ['notifications/message'],
  needs: 'logging',
  check: ({ http, params }) => {
    const request = requestOf(http)
    const wanted = request && optedLevel(request)
    const level = stringAt(params, 'level')
    const [least, rank] = [severity(wanted), severity(level)]
    if (!request || least === undefined || rank === undefined) return undefined
    if (rank >= least) return []
    const message = `A message of level ${String(level)} came for a request that asked for ${String(wanted)} and above.`
    return [{ message, path: '/params/level', evidence: [request.message.seq], actual: level }]
  },
})
