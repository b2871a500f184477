import { testProbe } from '@/lib/testing/probe-tester'
import { text } from '@/lib/testing/reference/methods'
import { asError, asResult, refusing } from '@/lib/testing/reference/checking'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-validates-input', {
  passes: [
    { name: 'a result that says so', server: asResult },
    { name: 'an error', revision: '2025-06-18', server: asError(-32602) },
  ],
  fails: [
    {
      name: 'a normal result',
      server: refusing(() => text('Booked NaN nights.')),
      says: 'as if nothing were wrong',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [{ name: 'no tool that may be called', tools: [] }],
})
