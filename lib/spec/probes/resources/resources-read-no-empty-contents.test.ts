import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying, silence } from '@/lib/testing/reference/breaks'

testProbe('resources-read-no-empty-contents', {
  passes: [{ name: 'an error' }],
  fails: [
    {
      name: 'an empty array',
      server: answering('resources/read', (seen) => replying(seen, { result: { contents: [] } })),
      says: 'an empty array of contents',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no answer', server: answering('resources/read', silence) }],
})
