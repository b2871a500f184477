import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = (schema: object) =>
  listsTools({
    name: 'book',
    inputSchema: { type: 'object', properties: { seat: { ...schema, 'x-mcp-header': 'Seat' } } },
  })

testRule('tools-x-mcp-header-integer-range', {
  passes: [{ name: 'up to the largest safe integer', session: marked({ type: 'integer', maximum: 2 ** 53 - 1 }) }],
  fails: [
    {
      name: 'a larger maximum',
      session: marked({ type: 'integer', maximum: 2 ** 64 }),
      path: '/result/tools/0/inputSchema/properties/seat/x-mcp-header',
      says: 'maximum of “seat”',
    },
    { name: 'a choice that is too small', session: marked({ type: 'integer', enum: [1, -(2 ** 60)] }), says: 'enum' },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'a string in a header', session: marked({ type: 'string' }) }],
})
