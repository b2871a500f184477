import { testRule } from '@/lib/testing/rule-tester'
import { eliciting, form } from '@/lib/testing/told-elicitations'
import { asking } from '@/lib/testing/told-asks'

testRule('elicitation-form-schema-present-early', {
  passes: [eliciting('a form', form({ name: { type: 'string' } }))],
  fails: [
    { ...eliciting('no schema', { message: 'Who?' }), path: '/params/requestedSchema', says: 'no requestedSchema' },
    {
      ...eliciting('a page, which came later', { message: 'Who?', mode: 'url', url: 'https://a.example' }),
      says: 'open a URL',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
