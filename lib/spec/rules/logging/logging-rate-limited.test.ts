import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'
import { quiet } from '@/lib/testing/told'

const capabilities = { logging: {} }
const logs =
  (count: number, every: number) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision, { capabilities }).sends({ id: 1, method: 'tools/call' })
    for (let i = 0; i < count; i++)
      t.wait(every).sse({ method: 'notifications/message', params: { level: 'info', data: i } })
  }

testRule('logging-rate-limited', {
  passes: [
    { name: 'a hundred at once', session: logs(100, 0) },
    { name: 'many, not too fast', session: logs(300, 10) },
  ],
  fails: [
    { name: 'a flood, told once', session: logs(300, 1), says: '100' },
    { name: 'a flood on the oldest revision', revision: '2024-11-05', session: logs(101, 0) },
  ],
  notApplicable: [{ name: 'a server without logging', session: quiet }],
  notExercised: [{ name: 'nothing logged', session: logs(0, 0) }],
})
