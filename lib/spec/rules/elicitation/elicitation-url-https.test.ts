import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-url-https', {
  passes: [
    eliciting('https', page('https://a.example/')),
    eliciting('http on this machine', page('http://localhost:3000/')),
  ],
  fails: [
    { ...eliciting('http elsewhere', page('http://a.example/')), path: `${MODERN_PARAMS}/url`, says: 'not encrypted' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a form', form({ name: { type: 'string' } }))],
})
