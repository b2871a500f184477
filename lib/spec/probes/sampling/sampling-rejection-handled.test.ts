import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { thinking } from '@/lib/testing/reference/asking-tools'
import { RpcError } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['think']

testProbe('sampling-rejection-handled', {
  passes: [
    { name: 'a tool that copes', tools, server: askingServer() },
    {
      name: 'over HTTP+SSE',
      revision: '2024-11-05',
      tools,
      server: askingServer(undefined, {}, 'http+sse'),
    },
  ],
  fails: [
    {
      name: 'no end',
      tools,
      server: askingServer([thinking(() => new Promise(() => undefined))]),
      says: 'When its sampling request is rejected, the call of think was answered with',
    },
    {
      name: 'no end over HTTP+SSE',
      revision: '2024-11-05',
      tools,
      server: askingServer([thinking(() => new Promise(() => undefined))], {}, 'http+sse'),
      says: 'the call of think was answered with',
    },
    {
      name: 'an internal error',
      tools,
      server: askingServer([
        thinking(() => {
          throw new RpcError(-32603, 'undefined is not an object')
        }),
      ]),
      says: 'as if something had broken',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a later revision', revision: '2026-07-28' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'a tool that elicits', tools: ['book'], server: askingServer() },
  ],
})
