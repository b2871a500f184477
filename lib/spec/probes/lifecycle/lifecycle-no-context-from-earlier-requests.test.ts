import { META } from '@/lib/protocol/meta'
import { objectAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'

testProbe('lifecycle-no-context-from-earlier-requests', {
  passes: [
    { name: 'each request for itself' },
    { name: 'each call for itself', tools: ['book'], server: askingServer() },
  ],
  fails: [
    {
      name: 'a call that is taken for the one before',
      tools: ['book'],
      server: askingServer(undefined, { ungated: true }),
      says: 'book asks for elicitation/create',
    },
    {
      name: 'capabilities that are remembered',
      server: breaking(({ message }, next) => {
        const params = objectAt(message, 'params')
        const meta = objectAt(params, '_meta')
        if (!meta || META.clientCapabilities in meta) return undefined
        return next({
          message: { ...message, params: { ...params, _meta: { ...meta, [META.clientCapabilities]: {} } } },
        })
      }),
      says: META.clientCapabilities,
    },
    {
      name: 'everything that is remembered',
      server: answering('tools/list', (seen) => replying(seen, { result: { resultType: 'complete', tools: [] } })),
      says: META.protocolVersion,
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a server that serves nothing',
      server: answering('tools/list', (seen) => replying(seen, { error: { code: -32603, message: 'Oops' } })),
    },
  ],
})
