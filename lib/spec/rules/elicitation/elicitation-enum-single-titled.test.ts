import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-enum-single-titled', {
  passes: [eliciting('as it should be', form({ p: { type: 'string', oneOf: [{ const: 'w', title: 'Window' }] } }))],
  fails: [
    {
      ...eliciting('a choice without a title', form({ p: { type: 'string', oneOf: [{ const: 'w' }] } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/oneOf/0`,
      says: 'lacks',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
