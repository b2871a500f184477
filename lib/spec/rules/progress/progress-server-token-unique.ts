import { objectAt } from '@/lib/protocol/json'
import { idKey } from '@/lib/protocol/jsonrpc'
import type { Seq } from '@/lib/recording/keys'
import { named } from '@/lib/spec/parts/named'
import { isWaiting, SERVER_REQUEST_SIGHTINGS, ServerRequests } from '@/lib/spec/parts/server-requests'
import { defineRule } from '@/lib/spec/rule'
import { isToken } from './tokens'

const PATH = '/params/_meta/progressToken'

const tokenIn = (params: unknown): unknown => objectAt(params, '_meta')?.['progressToken']

export const progressServerTokenUnique = defineRule({
  id: 'progress-server-token-unique',
  why: 'With one token for two requests, the server cannot tell which of them the client reports progress of.',
  fix: 'Take a token of its own for each request that waits; the id of the request will do.',
  example: {
    right: 'sampling/createMessage (token 1), sampling/createMessage (token 2)',
    wrong: 'sampling/createMessage (token 1), sampling/createMessage (token 1)',
  },
  on: SERVER_REQUEST_SIGHTINGS,
  watch: () => {
    const requests = new ServerRequests()
    const newest = new Map<string, { readonly id: string | number; readonly seq: Seq }>()
    return (sighting) => {
      requests.see(sighting)
      const token = sighting.kind === 'request' ? tokenIn(sighting.params) : undefined
      if (sighting.kind !== 'request' || token === undefined) return undefined
      if (!isToken(token) || (typeof token === 'number' && !Number.isInteger(token)))
        return [{ message: 'The progress token is neither a string nor a whole number.', path: PATH, actual: token }]
      const before = newest.get(idKey(token))
      newest.set(idKey(token), { id: sighting.id, seq: sighting.seq })
      const other = before && before.id !== sighting.id ? requests.get(before.id) : undefined
      if (!other || !isWaiting(other)) return []
      const message = `The progress token ${named(token)} is also that of ${other.method} (id ${named(other.id)}), which still waits.`
      return [{ message, path: PATH, evidence: [other.seq], actual: token }]
    }
  },
})
