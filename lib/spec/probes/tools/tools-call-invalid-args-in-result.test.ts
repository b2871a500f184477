import { testProbe } from '@/lib/testing/probe-tester'
import { asError, asResult } from '@/lib/testing/reference/checking'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-invalid-args-in-result', {
  passes: [
    { name: 'isError', server: asResult },
    { name: 'on legacy', revision: '2025-11-25', server: asResult },
  ],
  fails: [{ name: 'an error', server: asError(-32602), says: 'a result with isError is due', times: 2 }],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a revision that wants an error', revision: '2025-06-18', server: asResult },
  ],
  notExercised: [{ name: 'no tool that may be called', tools: [] }],
})
