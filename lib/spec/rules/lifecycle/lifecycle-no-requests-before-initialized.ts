import { defineRule } from '@/lib/spec/rule'

export const lifecycleNoRequestsBeforeInitialized = defineRule({
  id: 'lifecycle-no-requests-before-initialized',
  why: 'Until it has said so, a client may not be ready: it refuses the question, or loses it.',
  fix: 'Wait for notifications/initialized before asking anything; only ping is free.',
  example: {
    right: '→ notifications/initialized\n← {"id": 1, "method": "roots/list", …}',
    wrong: '← {"id": 1, "method": "roots/list", …}\n→ notifications/initialized',
  },
  on: ['sent', 'request'],
  watch: () => {
    let handshake: 'none' | 'open' | 'over' = 'none'
    let early = false
    return (sighting) => {
      if (sighting.kind === 'sent') {
        const { method } = sighting.client
        if (method === 'initialize') handshake = 'open'
        if (method !== 'notifications/initialized' || handshake !== 'open') return undefined
        handshake = 'over'
        return early ? undefined : []
      }
      if (handshake !== 'open' || sighting.method === 'ping') return undefined
      early = true
      return [{ message: `${sighting.method} was asked before the client had said it is ready.`, path: '/method' }]
    }
  },
})
