import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#'
const tool = (inputSchema: object) => listsTools({ name: 'book', inputSchema: { type: 'object', ...inputSchema } })
const property = (schema: unknown) => tool({ properties: { days: schema } })

testRule('tools-schemas-valid', {
  passes: [
    { name: 'no parameters', session: tool({}) },
    { name: 'a pattern that only a backtracking engine can run', session: property({ pattern: '^(?=a)(a)\\1$' }) },
    { name: 'an unknown keyword', session: property({ 'x-order': 1, enumNames: 'any' }) },
    { name: 'a property named like a keyword', session: tool({ properties: { required: { type: 'boolean' } } }) },
    {
      name: 'references to a definition, an anchor and the root',
      session: tool({
        $defs: { 'a/b': { $anchor: 'here' } },
        anyOf: [{ $ref: '#/$defs/a~1b' }, { $ref: '#here' }, { $ref: '#' }],
      }),
    },
    {
      name: 'positions as draft-07 writes them',
      session: tool({ $schema: DRAFT_07, properties: { a: { items: [{}] } } }),
    },
    { name: 'names that every object has', session: property({ constructor: 1, toString: null }) },
  ],
  fails: [
    {
      name: 'an unknown type',
      session: property({ type: 'int' }),
      path: '/result/tools/0/inputSchema/properties/days/type',
      says: 'In the inputSchema of the tool “book”, type “int” names a type that JSON Schema does not have.',
    },
    { name: 'required as draft-04 had it', session: property({ required: true }), says: 'required' },
    { name: 'a limit in quotes', session: property({ minimum: '1' }), says: 'minimum “1” is not a number' },
    { name: 'an unbalanced pattern', session: property({ pattern: '(a' }), says: 'regular expression' },
    { name: 'a reference to nothing', session: property({ $ref: '#/$defs/gone' }), says: 'leads nowhere' },
    { name: 'an anchor that is not there', session: property({ $ref: '#gone' }), says: 'leads nowhere' },
    { name: 'a property that is null', session: property(null), says: 'properties does not map names to schemas' },
    { name: 'positions as draft-07 wrote them', session: property({ items: [{}] }), says: 'prefixItems' },
    {
      name: 'the output schema',
      session: listsTools({ name: 'book', inputSchema: { type: 'object' }, outputSchema: { type: 'date' } }),
      path: '/result/tools/0/outputSchema/type',
    },
    {
      name: 'many faults, of which the first are told',
      session: tool({ properties: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, { type: 'x' }])) }),
      times: 5,
    },
  ],
  notApplicable: [declaresNothing, { ...declaresNothing, name: 'the revision before', revision: '2025-06-18' }],
  notExercised: [
    silent,
    { name: 'a dialect of its own', session: tool({ $schema: 'https://example.test/dialect', type: 'thing' }) },
    { name: 'no schema at all', session: listsTools({ name: 'book', inputSchema: null }) },
  ],
})
