import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { thinking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { RpcError } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['book', 'think']

const crashing = {
  ...thinking(),
  run: async (ask: Parameters<ReturnType<typeof thinking>['run']>[0]) => {
    const answer = await ask('sampling/createMessage', { messages: [], maxTokens: 9 })
    if (!answer?.['content']) throw new RpcError(-32603, 'undefined is not an object')
    return text('Fine.')
  },
}

testProbe('mrtr-input-responses-validated', {
  passes: [{ name: 'responses that are looked at', tools, server: askingServer() }],
  fails: [
    {
      name: 'malformed results that are taken',
      tools: ['book'],
      server: askingServer(undefined, { trusting: true }),
      says: 'The retry of book with malformed results completed',
    },
    {
      name: 'a server that breaks on them',
      tools: ['think'],
      server: askingServer([crashing], { trusting: true }),
      says: 'The retry of think with malformed results was answered with HTTP 200 and error -32603',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'no tool may be called', tools: [], server: askingServer() },
  ],
})
