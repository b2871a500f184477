import { idKey } from '@/lib/protocol/jsonrpc'
import type { HttpId } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import { isResumption } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcRequestIdUnique = defineRule({
  id: 'jsonrpc-request-id-unique',
  why: 'Of two requests with one id a client can answer only one, and the server takes the answer for either.',
  fix: 'Count the ids of the server’s requests over the whole session, not from anew on each stream.',
  example: {
    right: '{"id": 1, "method": "sampling/createMessage", …}\n{"id": 2, "method": "roots/list", …}',
    wrong: '{"id": 1, "method": "sampling/createMessage", …}\n{"id": 1, "method": "roots/list", …}',
  },
  on: 'request',
  watch: () => {
    const used = new Map<string, { readonly seq: Seq; readonly http: HttpId; readonly method: string }>()
    return ({ id, method, http, seq }) => {
      // A resumed stream repeats what its client may have missed.
      if (isResumption(http)) return undefined
      const before = used.get(idKey(id))
      if (!before) {
        used.set(idKey(id), { seq, http: http.id, method })
        return []
      }
      // The very request on a second stream is a broadcast: http-no-broadcast.
      if (before.method === method && before.http !== http.id) return undefined
      const told = `The id ${named(id)} of ${named(method)} was used before, for ${named(before.method)}.`
      return [{ message: told, path: '/id', evidence: [before.seq], actual: id }]
    }
  },
})
