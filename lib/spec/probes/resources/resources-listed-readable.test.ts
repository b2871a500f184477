import { testProbe } from '@/lib/testing/probe-tester'
import { holding } from '@/lib/testing/reference/resources'

const one = { uri: 'note://one', name: 'one', content: { uri: 'note://one', text: 'One.' } }

testProbe('resources-listed-readable', {
  passes: [{ name: 'what is listed is there' }, { name: 'on legacy', revision: '2024-11-05' }],
  fails: [
    {
      name: 'a resource that is gone',
      server: holding([one, { uri: 'note://two', name: 'two' }]),
      says: 'note://two is listed, and reading it was answered with HTTP 200 and error -32602',
    },
  ],
  notApplicable: [
    { name: 'a server without resources', server: (revision) => holding([], { capabilities: {} })(revision) },
  ],
  notExercised: [{ name: 'nothing is listed', server: holding([]) }],
})
