import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const answers = (t: Transcript, members: Readonly<Record<string, unknown>>): void => {
  t.sends({ id: 1, method: 'tools/list' })
  t.receives({ id: 1, ...members })
}

testRule('jsonrpc-result-xor-error', {
  passes: [
    {
      name: 'a result alone',
      session: (t, revision) => {
        answers(t.connects(revision), { result: {} })
      },
    },
  ],
  fails: [
    {
      name: 'an error of null beside the result',
      session: (t, revision) => {
        answers(t.connects(revision), { result: {}, error: null })
      },
      path: '/error',
    },
    {
      name: 'neither',
      session: (t, revision) => {
        answers(t.connects(revision), { tools: [] })
      },
      says: 'neither',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a notification',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.sse({ method: 'notifications/message', params: {} })
      },
    },
  ],
})
