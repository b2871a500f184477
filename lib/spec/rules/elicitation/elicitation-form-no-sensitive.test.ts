import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-form-no-sensitive', {
  passes: [eliciting('a name', form({ name: { type: 'string' } }))],
  fails: [
    {
      ...eliciting('a password', form({ password: { type: 'string' } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/password`,
      says: 'a password',
    },
    { ...eliciting('a key that its title asks for', form({ k: { type: 'string', title: 'API key' } })), says: 'title' },
    {
      ...eliciting('a password that the message asks for', {
        ...form({ p: { type: 'string' } }),
        message: 'Enter your password',
      }),
      path: `${MODERN_PARAMS}/message`,
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a page', page('https://a.example/'))],
})
