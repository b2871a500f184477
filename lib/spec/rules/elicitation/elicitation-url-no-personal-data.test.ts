import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-url-no-personal-data', {
  passes: [eliciting('an id', page('https://a.example/start?ticket=f3a91c'))],
  fails: [
    {
      ...eliciting('an address', page('https://a.example/start?mail=ann%40example.org')),
      path: `${MODERN_PARAMS}/url`,
      says: 'e-mail address',
    },
    { ...eliciting('a name before the @', page('https://ann:secret@a.example/')), says: 'before the @' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a form', form({ name: { type: 'string' } }))],
})
