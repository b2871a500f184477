import { isObject } from '@/lib/protocol/json'
import { nameOf } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { misaddressed } from './misaddressed'

export const jsonrpcResponseIdEcho = defineRule({
  id: 'jsonrpc-response-id-echo',
  why: 'The id is all a client has to find the call that a result belongs to: a changed one leaves the call waiting.',
  fix: 'Copy the id of the request into the result as it came: a string stays a string, a number a number.',
  example: {
    right: '→ {"id": "7", "method": "ping", …}\n← {"id": "7", "result": {}, …}',
    wrong: '→ {"id": "7", "method": "ping", …}\n← {"id": 7, "result": {}, …}',
  },
  on: ['result', 'error', 'orphan', 'message'],
  watch: () => {
    const meantFor = misaddressed()
    return (sighting) => {
      if (sighting.kind === 'message') {
        const { content } = sighting.message
        // A result whose id is null or worse is read as no response at all.
        if (content.kind !== 'invalid' || !isObject(content.value) || !Object.hasOwn(content.value, 'result'))
          return undefined
        if ('method' in content.value) return undefined
      }
      const request = meantFor(sighting)
      if (sighting.kind === 'result') return []
      if (sighting.kind === 'error' || !isObject(sighting.value) || !Object.hasOwn(sighting.value, 'result'))
        return undefined
      if (!request) return undefined
      const { id } = sighting.value
      return [
        {
          message: `The result of ${nameOf(request)} has ${id === undefined ? 'no id' : `the id ${named(id)}`}.`,
          path: '/id',
          evidence: [request.message.seq],
          actual: id,
          expected: request.id,
        },
      ]
    }
  },
})
