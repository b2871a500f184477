import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const listed = (key: string, capabilities = {}) =>
  answered('tools/list', { tools: [], _meta: { [key]: 1 } }, { capabilities })

testRule('meta-reserved-prefix', {
  passes: [
    { name: 'a vendor of its own', session: listed('com.example/cost') },
    { name: 'what the protocol defines', session: listed('io.modelcontextprotocol/serverInfo') },
    {
      name: 'what a declared extension defines',
      session: listed('io.modelcontextprotocol/ui.frame', { extensions: { 'io.modelcontextprotocol/ui': {} } }),
    },
    { name: 'mcp as a third label', session: listed('com.example.mcp/cost') },
    {
      name: 'a second label, where the last but one counts',
      revision: '2025-06-18',
      session: listed('com.mcp.a.b/cost'),
    },
  ],
  fails: [
    {
      name: 'an invented key',
      session: listed('io.modelcontextprotocol/cost'),
      path: '/result/_meta/io.modelcontextprotocol~1cost',
      says: 'io.modelcontextprotocol/cost',
    },
    { name: 'a second label in capitals', session: listed('dev.MCP.tools/cost') },
    { name: 'a domain written forwards', revision: '2025-06-18', session: listed('tools.mcp.com/cost') },
  ],
  notApplicable: '2025-03-26',
  notExercised: [{ name: 'no _meta', session: answered('tools/list', { tools: [] }) }],
})
