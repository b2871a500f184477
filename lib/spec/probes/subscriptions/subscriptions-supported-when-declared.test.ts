import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { changingServer, listeningAs } from '@/lib/testing/reference/changes'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('subscriptions-supported-when-declared', {
  passes: [{ name: 'everything is granted', server: changingServer() }],
  fails: [
    {
      name: 'an unknown method',
      server: (revision) => goodServer(revision, { capabilities: { tools: { listChanged: true } } }),
      says: 'HTTP 404 and error -32601',
    },
    {
      name: 'an empty acknowledgment',
      server: changingServer({ acknowledges: [] }),
      says: 'toolsListChanged was asked for',
      times: 4,
    },
  ],
  notApplicable: [
    { name: 'a server of which nothing changes' },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'authorization first', server: listeningAs(() => new Response(null, { status: 401 })) },
    {
      name: 'resources alone, and none is there',
      server: (revision) =>
        goodServer(revision, { capabilities: { resources: { subscribe: true } } }).breaking((seen) =>
          seen.message['method'] === 'resources/list' ? replying(seen, { result: { resources: [] } }) : undefined,
        ),
    },
  ],
})
