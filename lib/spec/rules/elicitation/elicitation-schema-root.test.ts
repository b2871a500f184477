import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-schema-root', {
  passes: [eliciting('an object with properties', form({ name: { type: 'string' } }, { required: ['name'] }))],
  fails: [
    {
      ...eliciting('another type', form({}, { type: 'array' })),
      path: `${MODERN_PARAMS}/requestedSchema/type`,
      says: 'type',
    },
    { ...eliciting('no properties', form(undefined)), path: `${MODERN_PARAMS}/requestedSchema/properties` },
    {
      ...eliciting('required that is no list of names', form({}, { required: [1] })),
      path: `${MODERN_PARAMS}/requestedSchema/required`,
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a page', page('https://a.example/'))],
})
