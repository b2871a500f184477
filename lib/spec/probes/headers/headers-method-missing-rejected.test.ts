import { stringAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-method-missing-rejected', {
  passes: [
    { name: '400' },
    { name: 'server/discover', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  fails: [
    {
      name: 'a server that goes by the body alone',
      server: (revision) =>
        goodServer(revision).breaking(({ message }, next) =>
          next({ headers: { 'mcp-method': stringAt(message, 'method') } }),
        ),
      says: 'A request without Mcp-Method was answered with HTTP 200 and a result',
    },
    {
      name: 'another status',
      server: (revision) =>
        goodServer(revision).breaking(({ headers }) =>
          headers.has('mcp-method') ? undefined : new Response(null, { status: 422 }),
        ),
      says: 'HTTP 422',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a server that lists nothing',
      server: (revision) => goodServer(revision, { methods: {} }),
    },
  ],
})
