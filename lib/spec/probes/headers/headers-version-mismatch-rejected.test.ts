import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'
import { META } from '@/lib/protocol/meta'
import { objectAt, type JsonObject } from '@/lib/protocol/json'

const stated = (message: JsonObject): unknown => objectAt(objectAt(message, 'params'), '_meta')?.[META.protocolVersion]

const stating = (message: JsonObject, version: string) => {
  const params = objectAt(message, 'params')
  return { ...message, params: { ...params, _meta: { ...objectAt(params, '_meta'), [META.protocolVersion]: version } } }
}

testProbe('headers-version-mismatch-rejected', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that goes by the header alone',
      server: breaking(({ message, headers }, next) =>
        next({ message: stating(message, headers.get('mcp-protocol-version') ?? '') }),
      ),
      says: 'whose _meta names another revision',
      times: 2,
    },
    {
      name: 'another code',
      server: breaking(({ message, headers }) =>
        headers.get('mcp-protocol-version') === stated(message)
          ? undefined
          : Response.json(
              { jsonrpc: '2.0', id: message['id'], error: { code: -32600, message: 'No' } },
              { status: 400 },
            ),
      ),
      says: 'error -32600',
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server that lists nothing', server: (revision) => goodServer(revision, { methods: {} }) }],
})
