import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = (mark: unknown) =>
  listsTools({
    name: 'book',
    inputSchema: { type: 'object', properties: { region: { type: 'string', 'x-mcp-header': mark } } },
  })

testRule('tools-x-mcp-header-no-control', {
  passes: [{ name: 'printable characters', session: marked('Region') }],
  fails: [
    {
      name: 'a second header behind a line break',
      session: marked('Region\r\nX-Admin: yes'),
      path: '/result/tools/0/inputSchema/properties/region/x-mcp-header',
      says: 'a control character',
    },
    { name: 'a tabulator', session: marked('Trip\tRegion') },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
