import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-enum-multi-titled', {
  passes: [
    eliciting('as it should be', form({ p: { type: 'array', items: { anyOf: [{ const: 'w', title: 'Window' }] } } })),
  ],
  fails: [
    {
      ...eliciting(
        'choices in oneOf',
        form({ p: { type: 'array', items: { oneOf: [{ const: 'w', title: 'Window' }] } } }),
      ),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/items/oneOf`,
      says: 'items.oneOf',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a property of another kind', form({ p: { type: 'boolean' } }))],
})
