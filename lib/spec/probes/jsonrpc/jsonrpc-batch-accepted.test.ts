import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { eventStream } from '@/lib/testing/scripted-peer'
import { goodServer } from '@/lib/testing/reference/server'

const pong = (id: string) => ({ jsonrpc: '2.0', id, result: {} })

const onBatch = (answer: () => Response) => breaking(({ text }) => (text.startsWith('[') ? answer() : undefined))

testProbe('jsonrpc-batch-accepted', {
  passes: [
    { name: 'one array' },
    {
      name: 'one by one on a stream',
      server: onBatch(() => {
        const { stream, response } = eventStream()
        stream.message(pong('batch-2'))
        stream.message(pong('batch-1'))
        stream.end()
        return response
      }),
    },
  ],
  fails: [
    { name: '400', server: onBatch(() => new Response('no', { status: 400 })), says: 'HTTP 400' },
    {
      name: 'only the first is answered',
      server: onBatch(() => Response.json(pong('batch-1'))),
      says: 'no result for batch-2',
    },
  ],
  notApplicable: [
    { name: 'the revision after', revision: '2025-06-18' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [
    { name: 'a server that wants authorization first', server: onBatch(() => new Response(null, { status: 401 })) },
  ],
})
