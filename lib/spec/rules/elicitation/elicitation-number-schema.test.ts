import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-number-schema', {
  passes: [eliciting('as it should be', form({ p: { type: 'integer', minimum: 1, maximum: 9 } }))],
  fails: [
    {
      ...eliciting('bounds the wrong way round', form({ p: { type: 'number', minimum: 9, maximum: 1 } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/minimum`,
      says: 'no value fits',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
