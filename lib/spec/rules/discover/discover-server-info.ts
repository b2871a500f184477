import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { pointer } from '@/lib/protocol/pointer'
import { defineRule } from '@/lib/spec/rule'

export const discoverServerInfo = defineRule({
  id: 'discover-server-info',
  why: 'The person who connects is shown who answered; without it there is only a URL.',
  fix: 'Put name and version under io.modelcontextprotocol/serverInfo into the _meta of the result.',
  example: {
    right: '"_meta": {"io.modelcontextprotocol/serverInfo": {"name": "trips", "version": "2.1.0"}}',
    wrong: '"serverInfo": {"name": "trips"}',
  },
  on: 'result',
  methods: ['server/discover'],
  check: ({ result }) => {
    if (!isObject(result)) return undefined
    const path = pointer('result', '_meta', META.serverInfo)
    const info = objectAt(objectAt(result, '_meta'), META.serverInfo)
    if (!info) return [{ message: 'The result does not say which server it comes from.', path: '/result' }]
    return ['name', 'version']
      .filter((member) => stringAt(info, member) === undefined)
      .map((member) => ({ message: `The server does not tell its ${member}.`, path: `${path}/${member}` }))
  },
})
