import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { changingServer } from '@/lib/testing/reference/changes'
import { METHODS } from '@/lib/testing/reference/methods'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('discover-capabilities-match-behaviour', {
  passes: [
    { name: 'everything that is advertised' },
    { name: 'nothing', server: (revision) => goodServer(revision, { capabilities: {}, methods: {} }) },
    { name: 'changes that can be listened to', server: changingServer() },
  ],
  fails: [
    {
      name: 'lists that are not advertised',
      server: (revision) => goodServer(revision, { capabilities: { tools: {} }, methods: METHODS }),
      says: 'prompts is not advertised, and prompts/list was answered with HTTP 200 and a result',
      times: 2,
    },
    {
      name: 'a list that is advertised and unknown',
      server: answering('prompts/list', (seen) => replying(seen, { error: { code: -32601, message: 'No' } })),
      says: 'prompts is advertised',
    },
    {
      name: 'changes that are advertised and not acknowledged',
      server: changingServer({ acknowledges: ['toolsListChanged'] }),
      says: 'promptsListChanged is advertised',
      times: 3,
    },
    {
      name: 'changes that nobody can listen to',
      server: (revision) =>
        goodServer(revision, { capabilities: { tools: { listChanged: true }, prompts: {}, resources: {} } }),
      says: 'toolsListChanged is advertised, and subscriptions/listen for it was answered with HTTP 404',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a server without server/discover',
      server: answering('server/discover', () => new Response(null, { status: 404 })),
    },
  ],
})
