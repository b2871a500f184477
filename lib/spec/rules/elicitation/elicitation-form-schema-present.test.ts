import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-form-schema-present', {
  passes: [eliciting('a form', form({ name: { type: 'string' } }))],
  fails: [
    {
      ...eliciting('no schema', { message: 'Who?' }),
      path: `${MODERN_PARAMS}/requestedSchema`,
      says: 'no requestedSchema',
    },
    eliciting('a schema that is no object', { message: 'Who?', requestedSchema: [] }),
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a page', page('https://a.example/'))],
})
