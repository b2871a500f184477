import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-enum-multi-untitled', {
  passes: [
    eliciting(
      'as it should be',
      form({ p: { type: 'array', items: { type: 'string', enum: ['bike', 'ski'] }, maxItems: 2 } }),
    ),
  ],
  fails: [
    {
      ...eliciting('choices without a type', form({ p: { type: 'array', items: { enum: ['bike'] } } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/items/type`,
      says: 'do not say that they are texts',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
