import { eliciting, form, page, requiring } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

const sign = page('https://a.example/', { elicitationId: 'e1' })

testRule('elicitation-required-error-only-when-needed', {
  passes: [requiring('one page', { elicitations: [sign] })],
  fails: [
    { ...requiring('no page', {}), path: '/error/code', says: 'lists none' },
    requiring('a form only', { elicitations: [form({})] }),
  ],
  notApplicable: '2026-07-28',
  notExercised: [eliciting('a page that is asked for', sign)],
})
