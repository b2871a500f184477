import { testRule } from '@/lib/testing/rule-tester'
import { eliciting, form } from '@/lib/testing/told-elicitations'
import { asking } from '@/lib/testing/told-asks'

testRule('elicitation-message-present-early', {
  passes: [eliciting('a form with a message', form({}))],
  fails: [
    {
      ...eliciting('a message that is no text', { ...form({}), message: 5 }),
      path: '/params/message',
      says: 'no message',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
