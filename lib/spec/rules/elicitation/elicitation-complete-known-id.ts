import { isObject, stringAt } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import { elicitationsIn } from './elicitations'

const COMPLETE = 'notifications/elicitation/complete'

export const elicitationCompleteKnownId = defineRule({
  id: 'elicitation-complete-known-id',
  why: 'A client waits for the id that it was given; a completion of another one is lost, and the wait goes on.',
  fix: 'Name in the notification the elicitationId of the elicitation that is done.',
  example: {
    right:
      '{"method": "notifications/elicitation/complete", "params": {"elicitationId": "e1"}}, after {"elicitationId": "e1", …}',
    wrong: '{"method": "notifications/elicitation/complete", "params": {"elicitationId": "session-7"}}',
  },
  on: ['ask', 'error', 'notification'],
  watch: () => {
    const known = new Set<string>()
    return (sighting) => {
      if (sighting.kind !== 'notification') {
        for (const { params } of elicitationsIn(sighting)) {
          const id = stringAt(params, 'elicitationId')
          if (id !== undefined) known.add(id)
        }
        return undefined
      }
      if (sighting.method !== COMPLETE) return undefined
      const id = stringAt(sighting.params, 'elicitationId')
      if (id !== undefined && known.has(id)) return []
      const message = id === undefined ? 'It names no elicitation.' : `No elicitation before had the id ${id}.`
      return [{ message, path: isObject(sighting.params) ? '/params/elicitationId' : '/params', actual: id }]
    }
  },
})
