import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const property = (schema: unknown) =>
  listsTools({ name: 'book', inputSchema: { type: 'object', properties: { days: schema } } })

testRule('tools-schemas-usable-legacy', {
  passes: [
    { name: 'a plain schema', session: property({ type: 'integer' }) },
    { name: 'positions as draft-07 writes them', session: property({ items: [{ type: 'string' }] }) },
  ],
  fails: [
    {
      name: 'a type in place of a schema',
      session: property('integer'),
      path: '/result/tools/0/inputSchema/properties',
      says: 'properties does not map names to schemas',
    },
  ],
  notApplicable: [declaresNothing, { ...declaresNothing, name: 'a later revision', revision: '2025-11-25' }],
  notExercised: [silent],
})
