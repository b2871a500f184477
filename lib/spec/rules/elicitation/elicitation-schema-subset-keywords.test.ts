import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-schema-subset-keywords', {
  passes: [eliciting('known keywords', form({ p: { type: 'integer', title: 'P', minimum: 1 } }))],
  fails: [
    {
      ...eliciting('one beside the properties', form({}, { additionalProperties: false })),
      path: `${MODERN_PARAMS}/requestedSchema`,
      says: 'additionalProperties',
    },
    {
      ...eliciting('one in a property', form({ p: { type: 'integer', multipleOf: 3 } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p`,
      says: 'multipleOf',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a page', page('https://a.example/'))],
})
