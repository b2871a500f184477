import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = (mark: unknown) =>
  listsTools({
    name: 'book',
    inputSchema: { type: 'object', properties: { region: { type: 'string', 'x-mcp-header': mark } } },
  })

testRule('tools-x-mcp-header-token', {
  passes: [
    { name: 'letters and a hyphen', session: marked('Trip-Region') },
    { name: 'none at all, which is judged elsewhere', session: marked('') },
  ],
  fails: [
    {
      name: 'a space',
      session: marked('Trip Region'),
      path: '/result/tools/0/inputSchema/properties/region/x-mcp-header',
      says: '“Trip Region”',
    },
    { name: 'a colon', session: marked('Region:') },
    { name: 'a letter beyond ASCII', session: marked('Région') },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
