import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-name-case-sensitive', {
  passes: [{ name: 'an unknown tool' }, { name: 'on legacy', revision: '2025-11-25' }],
  fails: [
    {
      name: 'any case will do',
      server: answering('tools/call', (seen) => replying(seen, { result: { resultType: 'complete', content: [] } })),
      says: 'ADD is not listed, and was run as add',
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [{ name: 'no tool that may be called', tools: [] }],
})
