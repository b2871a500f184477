import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

testRule('elicitation-url-fields', {
  passes: [eliciting('a page', page('https://a.example/'))],
  fails: [
    {
      ...eliciting('no address', { mode: 'url', message: 'Sign in' }),
      path: `${MODERN_PARAMS}/url`,
      says: 'no url',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a form', form({}))],
})
