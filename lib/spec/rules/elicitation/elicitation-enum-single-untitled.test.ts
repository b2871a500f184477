import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-enum-single-untitled', {
  passes: [eliciting('as it should be', form({ p: { type: 'string', enum: ['window', 'aisle'] } }))],
  fails: [
    {
      ...eliciting('nothing to choose from', form({ p: { type: 'string', enum: [] } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/enum`,
      says: 'empty',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
