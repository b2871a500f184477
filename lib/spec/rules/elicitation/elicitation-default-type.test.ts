import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-default-type', {
  passes: [eliciting('a number for a number', form({ p: { type: 'integer', default: 2 } }))],
  fails: [
    {
      ...eliciting('a text for a number', form({ p: { type: 'integer', default: '2' } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/default`,
      says: '"2"',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('no default', form({ p: { type: 'integer' } }))],
})
