import { testRule } from '@/lib/testing/rule-tester'

const list = { id: 1, method: 'tools/list' }
const answer = { id: 1, result: { tools: [] } }

testRule('http-endpoint-post', {
  passes: [
    {
      name: 'a POST that is answered',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer)
      },
    },
  ],
  fails: [
    {
      name: 'a URL for GET only',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.accepted(405)
      },
      says: '405',
    },
    {
      name: 'a redirect to the path with a slash',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.accepted(307, { headers: [['location', '/mcp/']] })
      },
      says: '307',
    },
    {
      name: 'a method that lives elsewhere',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer)
        t.sends({ id: 2, method: 'prompts/list' })
        t.receives('<h1>Not found</h1>', { status: 404, type: 'text/html' })
      },
      says: 'prompts/list',
    },
  ],
  notApplicable: [
    {
      name: 'HTTP+SSE',
      revision: '2025-11-25',
      session: (t, revision) => t.connects(revision, { transport: 'http+sse' }),
    },
  ],
  notExercised: [
    {
      name: 'a URL where nothing is',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.accepted(404)
      },
    },
    {
      name: 'a session that ended',
      session: (t, revision) => {
        t.connects(revision).sends(list, { headers: [['Mcp-Session-Id', 's1']] })
        t.accepted(404)
      },
    },
  ],
})
