import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const tool = (from: string, to: string) => ({
  name: 'book',
  inputSchema: {
    type: 'object',
    properties: { from: { type: 'string', 'x-mcp-header': from }, to: { type: 'string', 'x-mcp-header': to } },
  },
})

testRule('tools-x-mcp-header-unique', {
  passes: [{ name: 'two names, the same in two tools', session: listsTools(tool('From', 'To'), tool('From', 'To')) }],
  fails: [
    {
      name: 'one name in two cases',
      session: listsTools(tool('City', 'city')),
      path: '/result/tools/0/inputSchema/properties/to/x-mcp-header',
      says: '“from” and “to” of the tool “book” share the header “city”',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
