import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-schema-required-defined', {
  passes: [eliciting('a defined name', form({ name: { type: 'string' } }, { required: ['name'] }))],
  fails: [
    {
      ...eliciting('an undefined name', form({ name: { type: 'string' } }, { required: ['nmae'] })),
      path: `${MODERN_PARAMS}/requestedSchema/required`,
      says: 'nmae',
    },
    { ...eliciting('the name of what every object has', form({}, { required: ['constructor'] })), says: 'constructor' },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('nothing required', form({ name: { type: 'string' } }))],
})
