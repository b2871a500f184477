import { objectAt } from '@/lib/protocol/json'
import { readMetaKey } from '@/lib/protocol/meta-key'
import { META_CARRIERS, metaEntries } from '@/lib/spec/parts/meta-objects'
import { defineRule } from '@/lib/spec/rule'
import { isDefined, isReserved } from './reserved-prefix'

const idsIn = (capabilities: Readonly<Record<string, unknown>>): readonly string[] =>
  ['extensions', 'experimental'].flatMap((member) => Object.keys(objectAt(capabilities, member) ?? {}))

export const metaReservedPrefix = defineRule({
  id: 'meta-reserved-prefix',
  why: 'A later revision may give the same key another meaning, and every client would then misread this server.',
  fix: 'Put keys of your own under a domain of your own: com.example/name.',
  example: {
    right: '"_meta": {"com.example/cost": 3}',
    wrong: '"_meta": {"io.modelcontextprotocol/cost": 3}',
  },
  on: META_CARRIERS,
  check: (sighting) => {
    const { peer } = sighting
    const request = sighting.kind === 'result' ? sighting.request.declared : peer.declared
    return metaEntries(sighting)?.flatMap(({ key, path }) => {
      const prefix = readMetaKey(key)?.prefix
      if (prefix === undefined || !isReserved(prefix, peer.revision)) return []
      if (isDefined(key, [...idsIn(peer.capabilities), ...idsIn(request)])) return []
      return [{ message: `${key} is under a prefix that is reserved for MCP, and MCP defines no such key.`, path }]
    })
  },
})
