import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'
import { eventStream } from '@/lib/testing/scripted-peer'

testProbe('http-last-event-id-ignored', {
  passes: [{ name: 'ignored' }],
  fails: [
    {
      name: 'refused',
      server: breaking(({ headers }) =>
        headers.has('last-event-id') ? new Response(null, { status: 400 }) : undefined,
      ),
      says: 'HTTP 400',
    },
    {
      name: 'other messages first',
      server: breaking(({ headers, message }) => {
        if (!headers.has('last-event-id')) return undefined
        const { stream, response } = eventStream()
        stream.message({ jsonrpc: '2.0', id: 'old', result: {} })
        stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { resultType: 'complete' } })
        stream.end()
        return response
      }),
      says: 'messages that have nothing to do with it',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing is served', server: (revision) => goodServer(revision, { methods: {} }) }],
})
