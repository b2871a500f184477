import { testProbe } from '@/lib/testing/probe-tester'
import { asError, asResult } from '@/lib/testing/reference/checking'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-invalid-args-protocol-error', {
  passes: [
    { name: '-32602', server: asError(-32602) },
    { name: 'isError, as later', server: asResult },
  ],
  fails: [{ name: 'an internal error', server: asError(-32603), says: 'error -32602 is due', times: 2 }],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a revision that wants a result', revision: '2026-07-28', server: asResult },
  ],
  notExercised: [{ name: 'no tool that may be called', tools: [] }],
})
