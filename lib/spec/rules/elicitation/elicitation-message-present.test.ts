import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'
import { asking } from '@/lib/testing/told-asks'

testRule('elicitation-message-present', {
  passes: [
    eliciting('a form with a message', form({})),
    eliciting('a page with a message', page('https://a.example/')),
  ],
  fails: [
    { ...eliciting('no message', { requestedSchema: {} }), path: `${MODERN_PARAMS}/message`, says: 'no message' },
    { ...eliciting('an empty message', { ...form({}), message: ' ' }), says: 'empty' },
    { ...eliciting('no params at all', undefined), says: 'no message' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
