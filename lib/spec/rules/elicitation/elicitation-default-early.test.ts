import { testRule } from '@/lib/testing/rule-tester'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-default-early', {
  passes: [eliciting('a default of a yes or no', form({ p: { type: 'boolean', default: true } }))],
  fails: [
    {
      ...eliciting('a default of a text', form({ p: { type: 'string', default: 'x' } })),
      path: '/params/requestedSchema/properties/p/default',
      says: 'no boolean',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [eliciting('no default', form({ p: { type: 'string' } }))],
})
