import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const tool = (inputSchema: object) => listsTools({ name: 'book', inputSchema: { type: 'object', ...inputSchema } })

testRule('tools-schema-external-ref', {
  passes: [
    { name: 'a reference within', session: tool({ properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: {} } }) },
    {
      name: 'the absolute name of a schema within',
      session: tool({
        $id: 'https://a.test/root',
        $defs: { b: { $id: 'b' } },
        allOf: [{ $ref: 'https://a.test/b#x' }],
      }),
    },
    { name: 'a name that is no address', session: tool({ allOf: [{ $ref: 'urn:example:a' }] }) },
  ],
  fails: [
    {
      name: 'a schema on the network',
      session: tool({ properties: { a: { $ref: 'https://a.test/address.json' } } }),
      path: '/result/tools/0/inputSchema/properties/a/$ref',
      says: '“https://a.test/address.json”',
    },
    {
      name: 'a neighbour of the schema',
      session: tool({ $id: 'https://a.test/root', items: { $dynamicRef: 'other' } }),
      path: '/result/tools/0/inputSchema/items/$dynamicRef',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
