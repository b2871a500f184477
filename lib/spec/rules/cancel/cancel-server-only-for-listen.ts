import { isObject } from '@/lib/protocol/json'
import { idKey } from '@/lib/protocol/jsonrpc'
import type { Seq } from '@/lib/recording/keys'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

type Sent = { readonly method: string; readonly seq: Seq; over: boolean }

const flaw = (id: unknown, sent: Sent | undefined): string | undefined => {
  if (!sent) return `The client sent no request ${named(id)}`
  if (sent.method !== 'subscriptions/listen')
    return `The server cancels ${sent.method} (id ${named(id)}), a call of the client`
  return sent.over ? `The subscription ${named(id)} had already ended` : undefined
}

export const cancelServerOnlyForListen = defineRule({
  id: 'cancel-server-only-for-listen',
  why: 'The server has no requests of its own any more: whatever else it cancels leaves a client waiting for an answer.',
  fix: 'End a subscription with it and nothing else; a call that cannot go on is answered with an error.',
  example: {
    right: 'subscriptions/listen (id 3) → notifications/cancelled {"requestId": 3}',
    wrong: 'tools/call (id 4) → notifications/cancelled {"requestId": 4}',
  },
  on: ['sent', 'ended', 'notification'],
  watch: () => {
    const requests = new Map<string, Sent>()
    return (sighting) => {
      if (sighting.kind === 'sent') {
        const { kind, id, method = '', message } = sighting.client
        if (kind === 'request' && id !== undefined) requests.set(idKey(id), { method, seq: message.seq, over: false })
        return undefined
      }
      if (sighting.kind === 'ended') {
        for (const { kind, id, message } of sighting.http.carried) {
          const sent = kind === 'request' && id !== undefined ? requests.get(idKey(id)) : undefined
          if (sent?.seq === message.seq) sent.over = true
        }
        return undefined
      }
      if (sighting.method !== 'notifications/cancelled' || !isObject(sighting.params)) return undefined
      const id = sighting.params['requestId']
      if (typeof id !== 'string' && typeof id !== 'number') return undefined
      const sent = requests.get(idKey(id))
      const found = flaw(id, sent)
      if (found === undefined) return []
      return [{ message: `${found}.`, path: '/params/requestId', evidence: sent ? [sent.seq] : [], actual: id }]
    }
  },
})
