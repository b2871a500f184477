import type { Revision } from '@/lib/protocol/revisions'
import { testRule } from '@/lib/testing/rule-tester'
import { calls, progress, quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'

const reports =
  (count: number, every: number, tokens = 1) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision).sends(calls(1, 0))
    for (let i = 0; i < count; i++) t.wait(every).sse(progress(i % tokens, i))
  }

testRule('progress-rate-limited', {
  passes: [
    { name: 'fifty at once', session: reports(50, 0) },
    { name: 'many, not too fast', session: reports(200, 20) },
    { name: 'many calls at once, each slow', session: reports(400, 1, 400) },
  ],
  fails: [
    { name: 'a flood, told once', session: reports(300, 1), says: '50' },
    { name: 'a flood on the oldest revision', revision: '2024-11-05', session: reports(51, 0) },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no progress', session: quiet }],
})
