import { testRule } from '@/lib/testing/rule-tester'

const list = { id: 1, method: 'tools/list' }
const answer = { id: 1, result: { tools: [] } }

testRule('http-request-content-type', {
  passes: [
    {
      name: 'JSON with a charset',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer, { type: 'Application/JSON; charset=utf-8' })
      },
    },
    {
      name: 'an event stream',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.sse(answer)
      },
    },
  ],
  fails: [
    {
      name: 'JSON called text',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer, { type: 'text/plain' })
      },
      says: 'tools/list (id 1) has the Content-Type “text/plain”',
    },
    {
      name: 'JSON of another kind',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer, { type: 'application/json-rpc' })
      },
    },
    {
      name: 'none',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.accepted(202)
      },
      says: 'no Content-Type',
    },
  ],
  notApplicable: [
    {
      name: 'HTTP+SSE, which answers elsewhere',
      revision: '2025-06-18',
      session: (t, revision) => {
        t.connects(revision, { transport: 'http+sse' }).sends(list)
        t.accepted(202)
      },
    },
  ],
  notExercised: [
    {
      name: 'a refusal',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives('no', { status: 401, type: 'text/plain' })
      },
    },
  ],
})
