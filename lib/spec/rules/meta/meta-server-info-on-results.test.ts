import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const serverInfo = { name: 'trips', version: '2.1.0' }

testRule('meta-server-info-on-results', {
  passes: [
    {
      name: 'it is in _meta',
      session: answered('tools/list', { tools: [], _meta: { 'io.modelcontextprotocol/serverInfo': serverInfo } }),
    },
  ],
  fails: [
    { name: 'no _meta', session: answered('tools/list', { tools: [] }), path: '/result', says: 'tools/list' },
    { name: 'the form of the drafts', session: answered('server/discover', { serverInfo }), says: 'as drafts had it' },
    {
      name: 'each result without it, told once',
      session: (t, revision) => {
        answered('tools/list', { tools: [] })(t, revision)
        t.sends({ id: 2, method: 'prompts/list' })
        t.receives({ id: 2, result: { prompts: [] } })
      },
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no results', session: quiet }],
})
