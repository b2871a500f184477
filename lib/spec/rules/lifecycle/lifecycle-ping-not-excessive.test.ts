import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const pings = (t: Transcript, count: number, every: number): void => {
  t.opens()
  for (let id = 1; id <= count; id++) t.sse({ id, method: 'ping' }).wait(every)
}

testRule('lifecycle-ping-not-excessive', {
  passes: [
    {
      name: 'one in five seconds, for long',
      session: (t, revision) => {
        pings(t.connects(revision), 40, 5000)
      },
    },
  ],
  fails: [
    {
      name: 'one in a second, told once',
      session: (t, revision) => {
        pings(t.connects(revision), 20, 1000)
      },
      says: '13 pings came within 12 s',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no ping', session: (t, revision) => t.connects(revision) }],
})
