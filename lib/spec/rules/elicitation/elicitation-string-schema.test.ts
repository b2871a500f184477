import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-string-schema', {
  passes: [eliciting('as it should be', form({ p: { type: 'string', format: 'email', minLength: 3, maxLength: 80 } }))],
  fails: [
    {
      ...eliciting('another format', form({ p: { type: 'string', format: 'hostname' } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/format`,
      says: 'hostname',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
