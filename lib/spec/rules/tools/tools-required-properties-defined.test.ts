import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const tool = (inputSchema: object) => listsTools({ name: 'book', inputSchema: { type: 'object', ...inputSchema } })

testRule('tools-required-properties-defined', {
  passes: [
    { name: 'a property that is there', session: tool({ properties: { days: {} }, required: ['days'] }) },
    { name: 'what other properties may be', session: tool({ additionalProperties: {}, required: ['days'] }) },
    {
      name: 'one of two',
      session: tool({ properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }),
    },
    { name: 'what a part defines', session: tool({ allOf: [{ properties: { a: {} } }], required: ['a'] }) },
  ],
  fails: [
    {
      name: 'a misspelt name',
      session: tool({ properties: { days: {} }, required: ['days', 'day'] }),
      path: '/result/tools/0/inputSchema/required/1',
      says: '“day”',
    },
    {
      name: 'a name that every object has',
      session: tool({ properties: { days: {} }, required: ['constructor'], additionalProperties: false }),
    },
    {
      name: 'further in',
      session: tool({ properties: { trip: { required: ['to'] } } }),
      path: '/result/tools/0/inputSchema/properties/trip/required/0',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
