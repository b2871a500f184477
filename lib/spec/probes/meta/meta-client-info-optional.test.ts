import { objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'

testProbe('meta-client-info-optional', {
  passes: [{ name: 'whoever it is' }],
  fails: [
    {
      name: 'a server that wants to know',
      server: breaking((seen) =>
        objectAt(objectAt(seen.message, 'params'), '_meta')?.[META.clientInfo] === undefined
          ? replying(seen, { error: { code: -32602, message: 'Who are you?' } }, { status: 400 })
          : undefined,
      ),
      says: 'HTTP 400 and error -32602',
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
