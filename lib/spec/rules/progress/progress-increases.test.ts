import type { Revision } from '@/lib/protocol/revisions'
import { testRule } from '@/lib/testing/rule-tester'
import { calls, done, progress } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'

const reports =
  (...values: readonly unknown[]) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision).sends(calls(1, 7))
    for (const value of values) t.sse(progress(7, value))
    t.sse(done(1)).ends()
  }

testRule('progress-increases', {
  passes: [
    { name: 'steps and fractions', session: reports(0, 1, 1.5, 20) },
    { name: 'negative numbers that grow', revision: '2024-11-05', session: reports(-2, -1) },
    {
      name: 'a new call with the same token begins anew',
      session: (t, revision) => {
        reports(5, 6)(t, revision)
        t.sends(calls(2, 7))
        t.sse(progress(7, 1))
      },
    },
  ],
  fails: [
    { name: 'a step backwards', session: reports(1, 3, 2), path: '/params/progress', says: 'from 3 to 2' },
    { name: 'no step', revision: '2024-11-05', session: reports(1, 1), says: 'from 1 to 1' },
    { name: 'two steps that are less than what was reached', session: reports(5, 3, 4), times: 2 },
  ],
  notApplicable: 'always',
  notExercised: [
    { name: 'a call without progress', session: reports() },
    { name: 'progress that is no number', session: reports('1', '2') },
  ],
})
