import { eliciting, form, page, requiring } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

const sign = page('https://a.example/sign', { elicitationId: 'e1' })

testRule('elicitation-url-id', {
  passes: [
    eliciting('an id each', sign, page('https://a.example/pay', { elicitationId: 'e2' })),
    eliciting('the same page again', sign, sign),
    requiring('a page that an error requires', { elicitations: [sign] }),
  ],
  fails: [
    {
      ...eliciting('no id', page('https://a.example/')),
      path: '/params/elicitationId',
      says: 'no elicitationId',
    },
    eliciting('an empty id', page('https://a.example/', { elicitationId: '' })),
    {
      ...eliciting('one id for two pages', sign, page('https://a.example/pay', { elicitationId: 'e1' })),
      says: 'e1',
    },
    {
      ...requiring('one id for two pages of an error', {
        elicitations: [sign, page('https://a.example/pay', { elicitationId: 'e1' })],
      }),
      path: '/error/data/elicitations/1/elicitationId',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [eliciting('a form', form({}))],
})
