import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = { type: 'string', 'x-mcp-header': 'Region' }
const tool = (inputSchema: object) => listsTools({ name: 'book', inputSchema: { type: 'object', ...inputSchema } })

testRule('tools-x-mcp-header-reachable', {
  passes: [
    { name: 'a property', session: tool({ properties: { region: marked } }) },
    { name: 'a property of a property', session: tool({ properties: { trip: { properties: { region: marked } } } }) },
  ],
  fails: [
    {
      name: 'entries of an array',
      session: tool({ properties: { stops: { items: marked } } }),
      path: '/result/tools/0/inputSchema/properties/stops/items/x-mcp-header',
      says: 'below items',
    },
    { name: 'a branch', session: tool({ anyOf: [{ properties: { region: marked } }] }), says: 'below anyOf' },
    { name: 'a definition', session: tool({ $defs: { region: marked } }), says: 'below $defs' },
    { name: 'the root', session: tool(marked), says: 'on the root itself' },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
