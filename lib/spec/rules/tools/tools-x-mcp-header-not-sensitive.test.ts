import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const marked = (name: string, schema: object = {}) =>
  listsTools({
    name: 'book',
    inputSchema: { type: 'object', properties: { [name]: { type: 'string', 'x-mcp-header': 'X', ...schema } } },
  })

testRule('tools-x-mcp-header-not-sensitive', {
  passes: [
    { name: 'a region', session: marked('region') },
    { name: 'a count of tokens', session: marked('max_tokens') },
  ],
  fails: [
    {
      name: 'a password',
      session: marked('userPassword'),
      path: '/result/tools/0/inputSchema/properties/userPassword/x-mcp-header',
      says: '“userPassword”',
    },
    { name: 'an API key by its name', session: marked('api_key') },
    { name: 'a header for a token', session: marked('t', { 'x-mcp-header': 'Auth-Token' }) },
    { name: 'a card by its description', session: marked('n', { description: 'Your credit card number' }) },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
