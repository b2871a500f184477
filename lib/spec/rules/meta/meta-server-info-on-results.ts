import { isObject, objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { defineRule } from '@/lib/spec/rule'

export const metaServerInfoOnResults = defineRule({
  id: 'meta-server-info-on-results',
  why: 'Without a handshake, a result is the only place that tells which software, in which version, gave it.',
  fix: 'Put name and version into the _meta of each result, under io.modelcontextprotocol/serverInfo.',
  example: {
    right:
      '"result": {"resultType": "complete", "_meta": {"io.modelcontextprotocol/serverInfo": {"name": "trips", "version": "2.1.0"}}, …}',
    wrong: '"result": {"resultType": "complete", "serverInfo": {"name": "trips", "version": "2.1.0"}, …}',
  },
  on: 'result',
  once: true,
  check: ({ method, result }) => {
    if (!isObject(result)) return undefined
    if (objectAt(result, '_meta')?.[META.serverInfo] !== undefined) return []
    const body =
      result['serverInfo'] === undefined ? '' : ' It has serverInfo as a member of its own, as drafts had it.'
    return [
      { message: `The result of ${method} does not say whose it is: _meta has no serverInfo.${body}`, path: '/result' },
    ]
  },
})
