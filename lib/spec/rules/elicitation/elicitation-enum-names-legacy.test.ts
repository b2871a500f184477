import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-enum-names-legacy', {
  passes: [eliciting('a choice without names', form({ p: { type: 'string', enum: ['w'] } }))],
  fails: [
    {
      ...eliciting('named in the old way', form({ p: { type: 'string', enum: ['w'], enumNames: ['Window'] } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/enumNames`,
      says: 'old way',
    },
    {
      ...eliciting('too few names', form({ p: { type: 'string', enum: ['w', 'a'], enumNames: ['Window'] } })),
      says: '1 names for 2 choices',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('nothing to choose', form({ p: { type: 'string' } }))],
})
