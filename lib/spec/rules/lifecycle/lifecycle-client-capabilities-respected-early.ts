import { hasCapability } from '@/lib/spec/needs'
import { defineRule } from '@/lib/spec/rule'

/** What each message takes: the client's capability for a request, the server's own for a notification. */
const NEEDS = {
  request: { 'sampling/createMessage': 'sampling', 'roots/list': 'roots' },
  notification: {
    'notifications/message': 'logging',
    'notifications/tools/list_changed': 'tools.listChanged',
    'notifications/prompts/list_changed': 'prompts.listChanged',
    'notifications/resources/list_changed': 'resources.listChanged',
    'notifications/resources/updated': 'resources.subscribe',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

const needOf = (kind: 'request' | 'notification', method: string): string | undefined => {
  const needs: Readonly<Record<string, string>> = NEEDS[kind]
  return Object.hasOwn(needs, method) ? needs[method] : undefined
}

export const lifecycleClientCapabilitiesRespectedEarly = defineRule({
  id: 'lifecycle-client-capabilities-respected-early',
  why: 'A client that did not offer something refuses it, and one that was not told of something does not listen.',
  fix: 'Look at the capabilities of the handshake before asking, and declare what the server sends.',
  example: {
    right: '→ initialize, capabilities: {"sampling": {}}\n← {"method": "sampling/createMessage", …}',
    wrong: '→ initialize, capabilities: {}\n← {"method": "sampling/createMessage", …}',
  },
  on: ['sent', 'request', 'notification'],
  watch: () => {
    let handshake = false
    return (sighting) => {
      const { peer } = sighting
      if (sighting.kind === 'sent') {
        handshake ||= sighting.client.method === 'initialize'
        return undefined
      }
      const { kind, method } = sighting
      const need = needOf(kind, method)
      if (!handshake || need === undefined) return undefined
      if (hasCapability(kind === 'request' ? peer.declared : peer.capabilities, need)) return []
      const whose = kind === 'request' ? 'the client' : 'the server'
      return [{ message: `${method} was sent, though ${whose} declared no ${need}.`, path: '/method', actual: method }]
    }
  },
})
