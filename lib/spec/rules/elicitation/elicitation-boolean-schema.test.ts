import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-boolean-schema', {
  passes: [eliciting('as it should be', form({ p: { type: 'boolean', title: 'Breakfast', default: true } }))],
  fails: [
    {
      ...eliciting('a title that is no text', form({ p: { type: 'boolean', title: 5 } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/title`,
      says: 'title is not a text',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'string' } }))],
})
