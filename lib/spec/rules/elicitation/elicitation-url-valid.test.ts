import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page, requiring } from '@/lib/testing/told-elicitations'

testRule('elicitation-url-valid', {
  passes: [
    eliciting('a page', page('https://a.example/start')),
    requiring('a page that an error requires', {
      elicitations: [page('https://a.example/start', { elicitationId: 'e1' })],
    }),
  ],
  fails: [
    { ...eliciting('a relative address', page('/start')), path: `${MODERN_PARAMS}/url`, says: 'not an absolute URL' },
    { ...eliciting('a script', page('javascript:alert(1)')), says: 'javascript:' },
    {
      ...requiring('one that an error requires', { elicitations: [page('nowhere')] }),
      path: '/error/data/elicitations/0/url',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a form', form({ name: { type: 'string' } }))],
})
