import { eliciting, page, requiring } from '@/lib/testing/told-elicitations'
import { testRule, type Told } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const sign = page('https://a.example/', { elicitationId: 'e1' })

const completing = (name: string, before: Told, elicitationId: unknown): Told => ({
  name,
  session: (t: Transcript, revision) => {
    before.session(t, revision)
    t.opens()
    t.sse({ method: 'notifications/elicitation/complete', params: { elicitationId } })
  },
})

testRule('elicitation-complete-known-id', {
  passes: [
    completing('the id of an ask', eliciting('', sign), 'e1'),
    completing('the id that an error named', requiring('', { elicitations: [sign] }), 'e1'),
  ],
  fails: [
    {
      ...completing('another id', eliciting('', sign), 'e2'),
      path: '/params/elicitationId',
      says: 'e2',
    },
    { ...completing('no id', eliciting('', sign), undefined), says: 'names no elicitation' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a page that is never done', sign)],
})
