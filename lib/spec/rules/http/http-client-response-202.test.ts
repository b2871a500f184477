import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const answersRoots = (t: Transcript): void => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  t.sse({ id: 7, method: 'roots/list' })
  t.sends({ id: 7, result: { roots: [] } })
}

testRule('http-client-response-202', {
  passes: [
    {
      name: '202 without a body',
      session: (t, revision) => {
        answersRoots(t.connects(revision))
        t.accepted()
      },
    },
  ],
  fails: [
    {
      name: '200',
      session: (t, revision) => {
        answersRoots(t.connects(revision))
        t.accepted(200)
      },
      says: 'The response was answered with 200',
    },
    {
      name: 'a body',
      session: (t, revision) => {
        answersRoots(t.connects(revision))
        t.receives('ok', { status: 202, type: 'text/plain' })
      },
      says: '2 bytes',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'the server never asked',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.accepted(200)
      },
    },
  ],
})
