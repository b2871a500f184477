import type { JsonObject } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { holding } from '@/lib/testing/reference/resources'

const sized = (size: number, content: JsonObject) =>
  holding([{ uri: 'note://one', name: 'one', size, content: { uri: 'note://one', ...content } }])

testProbe('resources-size-accurate', {
  passes: [
    { name: 'bytes of a text', server: sized(5, { text: 'Öl 1' }) },
    { name: 'bytes of a blob, on legacy', revision: '2025-03-26', server: sized(2, { blob: 'aGk=' }) },
  ],
  fails: [
    {
      name: 'characters of a text',
      server: sized(4, { text: 'Öl 1' }),
      says: 'note://one is listed with a size of 4 bytes, and has 5',
    },
    { name: 'characters of Base64', server: sized(4, { blob: 'aGk=' }), says: 'has 2' },
  ],
  notApplicable: [
    { name: 'a server without resources', server: (revision) => holding([], { capabilities: {} })(revision) },
  ],
  notExercised: [{ name: 'resources without a size' }, { name: 'no resources', server: holding([]) }],
})
