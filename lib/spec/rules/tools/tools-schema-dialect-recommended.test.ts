import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const dialect = ($schema: string) => listsTools({ name: 'book', inputSchema: { $schema, type: 'object' } })

testRule('tools-schema-dialect-recommended', {
  passes: [
    { name: 'no dialect named', session: listsTools({ name: 'book', inputSchema: { type: 'object' } }) },
    { name: '2020-12', session: dialect('https://json-schema.org/draft/2020-12/schema') },
  ],
  fails: [
    {
      name: 'draft-07',
      session: dialect('http://json-schema.org/draft-07/schema#'),
      path: '/result/tools/0/inputSchema/$schema',
      says: 'draft-07',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
