import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { METHODS } from '@/lib/testing/reference/methods'
import { RpcError, type Call } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

const CAPABILITIES: JsonObject = { tools: {}, extensions: { 'org.example/slow': {} } }

/** Answers with a ticket, as its extension has it; `fallback` answers those who do not know the extension. */
const ticketing = (fallback?: (call: Call) => JsonObject | Promise<JsonObject>) => (revision: Revision) =>
  goodServer(revision, {
    capabilities: CAPABILITIES,
    methods: {
      ...METHODS,
      'tools/call': (call) =>
        fallback && !('extensions' in call.declared) ? fallback(call) : { resultType: 'ticket', ticket: 't1' },
    },
  })

testProbe('extensions-fallback', {
  passes: [
    { name: 'a plain result', server: ticketing(METHODS['tools/call']) },
    {
      name: 'error -32021',
      server: ticketing(() => {
        throw new RpcError(-32021, 'This needs org.example/slow.', undefined, 400)
      }),
    },
  ],
  fails: [
    {
      name: 'a ticket for everybody',
      server: ticketing(),
      says: 'Without extensions, add still answers with a result of the type "ticket"',
      times: 3,
    },
  ],
  notApplicable: [
    { name: 'a server without extensions' },
    { name: 'an empty list of them', server: (revision) => goodServer(revision, { capabilities: { extensions: {} } }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    {
      name: 'an extension that shows in no call',
      server: (revision) => goodServer(revision, { capabilities: CAPABILITIES }),
    },
  ],
})
