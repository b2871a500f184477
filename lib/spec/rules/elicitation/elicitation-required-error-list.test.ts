import { eliciting, page, requiring } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

const sign = page('https://a.example/', { elicitationId: 'e1' })

testRule('elicitation-required-error-list', {
  passes: [requiring('one page', { elicitations: [sign] })],
  fails: [
    { ...requiring('an empty list', { elicitations: [] }), path: '/error/data/elicitations', says: 'no elicitation' },
    requiring('no data', undefined),
  ],
  notApplicable: '2026-07-28',
  notExercised: [eliciting('a page that is asked for', sign)],
})
