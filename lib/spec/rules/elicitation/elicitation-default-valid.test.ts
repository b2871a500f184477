import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-default-valid', {
  passes: [eliciting('one that fits', form({ p: { type: 'integer', maximum: 9, default: 2 } }))],
  fails: [
    {
      ...eliciting('one above the maximum', form({ p: { type: 'integer', maximum: 9, default: 12 } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/default`,
      says: '12',
    },
    eliciting('one that is no choice', form({ p: { type: 'string', enum: ['w'], default: 'x' } })),
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    eliciting('no default', form({ p: { type: 'integer' } })),
    eliciting('one of another type, which is another requirement', form({ p: { type: 'integer', default: 'x' } })),
  ],
})
