import { testRule } from '@/lib/testing/rule-tester'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-enum-basic', {
  passes: [
    eliciting('as it should be', form({ p: { type: 'string', enum: ['w', 'a'], enumNames: ['Window', 'Aisle'] } })),
  ],
  fails: [
    {
      ...eliciting('numbers to choose from', form({ p: { type: 'string', enum: [1, 2] } })),
      says: 'Not every choice is a text',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
