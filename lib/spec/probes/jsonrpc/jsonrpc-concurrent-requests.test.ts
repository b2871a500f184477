import { testProbe } from '@/lib/testing/probe-tester'
import { breaking, changing } from '@/lib/testing/reference/breaks'
import { turns } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('jsonrpc-concurrent-requests', {
  passes: [
    { name: 'every answer under its own id' },
    { name: 'server/discover alone', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  fails: [
    {
      name: 'one request at a time',
      server: (revision) => {
        let busy = false
        return goodServer(revision).breaking(async (_seen, next) => {
          if (busy) return new Response('busy', { status: 409 })
          busy = true
          await turns(1)
          const response = await next()
          busy = false
          return response
        })
      },
      says: 'HTTP 409',
      times: 7,
    },
    {
      name: 'answers mixed up',
      server: (revision) => {
        let lists = 0
        const good = goodServer(revision)
        return good.breaking((seen, next) =>
          seen.message['method'] === 'tools/list' && ++lists > 1 ? changing(next, () => ({ prompts: [] })) : undefined,
        )
      },
      says: 'without tools',
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server that fails at once', server: breaking(() => new Response(null, { status: 500 })) }],
})
