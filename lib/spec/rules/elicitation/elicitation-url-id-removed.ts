import { defineRule } from '@/lib/spec/rule'
import { elicitationsIn } from './elicitations'
import { remarksOn } from './remark-rule'

const id = 'elicitation-url-id-removed'

export const elicitationUrlIdRemoved = defineRule({
  id,
  why: 'Clients of this revision know neither the id nor the notification: what waits for it waits in vain.',
  fix: 'Leave both out; the client’s retry of the call tells that the person is back.',
  example: {
    right: '{"mode": "url", "message": "Sign in", "url": "https://…"}',
    wrong: '{"mode": "url", "message": "Sign in", "url": "https://…", "elicitationId": "e1"}',
  },
  on: ['ask', 'notification'],
  methods: ['elicitation/create', 'notifications/elicitation/complete'],
  check: (sighting) => {
    if (sighting.kind === 'notification')
      return [{ message: 'The completion notification is gone from this revision.', path: '/method' }]
    const [elicitation] = elicitationsIn(sighting)
    return elicitation?.mode === 'url' ? remarksOn(elicitation, id) : undefined
  },
})
