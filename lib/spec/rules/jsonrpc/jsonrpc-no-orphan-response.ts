import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { misaddressed } from './misaddressed'

export const jsonrpcNoOrphanResponse = defineRule({
  id: 'jsonrpc-no-orphan-response',
  why: 'A response to an id that was never used belongs to no call: it is lost, and with it what it meant to say.',
  fix: 'Answer with ids of requests only. What nobody asked for is a notification.',
  example: {
    right: '→ {"id": 5, "method": "tools/list", …}\n← {"id": 5, "result": {…}, …}',
    wrong: '← {"id": "server-error", "error": {…}, …}',
  },
  on: ['result', 'error', 'orphan'],
  watch: () => {
    const meantFor = misaddressed()
    return (sighting) => {
      const meant = meantFor(sighting)
      if (sighting.kind !== 'orphan') return sighting.request ? [] : undefined
      const { value, message, http } = sighting
      // What was clearly meant for one request has that request's id wrong: jsonrpc-response-id-echo.
      const refused = message.content.kind === 'error' && http.status !== undefined && http.status >= 400
      if (meant && !refused) return undefined
      const { id } = value
      return [{ message: `Nothing was asked with the id ${named(id)}.`, path: '/id', actual: id }]
    }
  },
})
