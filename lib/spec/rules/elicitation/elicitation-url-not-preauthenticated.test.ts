import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-url-not-preauthenticated', {
  passes: [eliciting('an id', page('https://a.example/start?ticket=f3a91c'))],
  fails: [
    {
      ...eliciting('a token', page('https://a.example/start?access_token=abc')),
      path: `${MODERN_PARAMS}/url`,
      says: 'access_token',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a form', form({ name: { type: 'string' } }))],
})
