import { testProbe } from '@/lib/testing/probe-tester'
import { turns } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-multiple-streams', {
  passes: [{ name: 'calls' }, { name: 'lists', tools: [] }],
  fails: [
    {
      name: 'room for one stream',
      server: (revision) => {
        let busy = false
        return goodServer(revision).breaking(async ({ message }, next) => {
          if (message['method'] !== 'tools/list') return undefined
          if (busy) return new Response('busy', { status: 409 })
          busy = true
          await turns(2)
          busy = false
          return next()
        })
      },
      tools: [],
      times: 2,
      says: 'HTTP 409',
    },
  ],
  notApplicable: [
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [{ name: 'nothing is served', server: (revision) => goodServer(revision, { methods: {} }), tools: [] }],
})
