import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const cancels =
  (params: object) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision).opens()
    t.sse({ id: 'a', method: 'elicitation/create', params })
    t.sse({ method: 'notifications/cancelled', params: { requestId: 'a' } })
  }

testRule('cancel-not-for-tasks', {
  passes: [{ name: 'a plain question', session: cancels({ message: 'Which seat?' }) }],
  fails: [
    {
      name: 'a question that was to be a task',
      session: cancels({ message: 'Which seat?', task: {} }),
      path: '/params/requestId',
      says: 'elicitation/create',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [{ name: 'nothing cancelled', session: quiet }],
})
