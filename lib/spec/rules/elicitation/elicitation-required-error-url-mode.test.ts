import { eliciting, form, page, requiring } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

const sign = page('https://a.example/', { elicitationId: 'e1' })

testRule('elicitation-required-error-url-mode', {
  passes: [requiring('one page', { elicitations: [sign] })],
  fails: [
    { ...requiring('a form', { elicitations: [sign, form({})] }), path: '/error/data/elicitations/1', says: 'no page' },
    { ...requiring('a page without an id', { elicitations: [page('https://a.example/')] }), says: 'no elicitationId' },
  ],
  notApplicable: '2026-07-28',
  notExercised: [eliciting('a page that is asked for', sign)],
})
