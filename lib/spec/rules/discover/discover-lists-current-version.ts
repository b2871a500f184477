import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { defineRule } from '@/lib/spec/rule'

export const discoverListsCurrentVersion = defineRule({
  id: 'discover-lists-current-version',
  why: 'A client that picks from the list would leave the very revision in which the server has just answered.',
  fix: 'Put every revision in which the server answers into supportedVersions.',
  example: {
    right: '"supportedVersions": ["2026-07-28", "2025-11-25"]',
    wrong: '"supportedVersions": ["2025-11-25"]',
  },
  on: 'result',
  methods: ['server/discover'],
  check: ({ result, request }) => {
    const spoken = stringAt(objectAt(request.params, '_meta'), META.protocolVersion)
    const versions = isObject(result) ? result['supportedVersions'] : undefined
    if (spoken === undefined || !Array.isArray(versions)) return undefined
    if (versions.includes(spoken)) return []
    return [
      {
        message: `The server answered a request in ${spoken}, which it does not list.`,
        path: '/result/supportedVersions',
        actual: versions,
      },
    ]
  },
})
