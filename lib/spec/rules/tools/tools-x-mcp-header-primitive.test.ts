import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = (schema: object) =>
  listsTools({
    name: 'book',
    inputSchema: { type: 'object', properties: { where: { ...schema, 'x-mcp-header': 'Where' } } },
  })

testRule('tools-x-mcp-header-primitive', {
  passes: [
    { name: 'a string', session: marked({ type: 'string' }) },
    { name: 'an integer or null', session: marked({ type: ['integer', 'null'] }) },
    { name: 'a string or null, as a union', session: marked({ anyOf: [{ type: 'string' }, { type: 'null' }] }) },
    { name: 'a choice of strings without a type', session: marked({ enum: ['EU', 'US'] }) },
    { name: 'what another schema says', session: marked({ $ref: '#/$defs/region' }) },
  ],
  fails: [
    {
      name: 'a number',
      session: marked({ type: 'number' }),
      path: '/result/tools/0/inputSchema/properties/where/x-mcp-header',
      says: 'the type number',
    },
    { name: 'an object', session: marked({ type: 'object' }), says: 'the type object' },
    { name: 'a string or an array', session: marked({ oneOf: [{ type: 'string' }, { type: 'array' }] }) },
    { name: 'a fraction', session: marked({ const: 0.5 }) },
    { name: 'anything at all', session: marked({ title: 'Where' }), says: 'the type anything' },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
