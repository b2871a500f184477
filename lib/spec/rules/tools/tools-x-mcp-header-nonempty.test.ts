import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = (mark: unknown) =>
  listsTools({
    name: 'book',
    inputSchema: { type: 'object', properties: { region: { type: 'string', 'x-mcp-header': mark } } },
  })

testRule('tools-x-mcp-header-nonempty', {
  passes: [{ name: 'a name', session: marked('Region') }],
  fails: [
    {
      name: 'an empty one',
      session: marked(''),
      path: '/result/tools/0/inputSchema/properties/region/x-mcp-header',
      says: 'is empty',
    },
    { name: 'a flag instead of a name', session: marked(true), says: 'is true, not a name' },
  ],
  notApplicable: [declaresNothing, { ...declaresNothing, name: 'the revision before', revision: '2025-11-25' }],
  notExercised: [
    silent,
    { name: 'no parameter with a header', session: listsTools({ name: 'book', inputSchema: { type: 'object' } }) },
    {
      name: 'a parameter that is named so',
      session: listsTools({ inputSchema: { properties: { 'x-mcp-header': {} } } }),
    },
  ],
})
