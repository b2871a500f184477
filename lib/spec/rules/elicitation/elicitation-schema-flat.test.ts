import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form } from '@/lib/testing/told-elicitations'

testRule('elicitation-schema-flat', {
  passes: [
    eliciting('plain properties', form({ a: { type: 'string' }, b: { type: 'integer' }, c: { type: 'boolean' } })),
    eliciting('several choices', form({ p: { type: 'array', items: { type: 'string', enum: ['a'] } } })),
  ],
  fails: [
    {
      ...eliciting('a nested object', form({ 'a/b': { type: 'object' } })),
      path: `${MODERN_PARAMS}/requestedSchema/properties/a~1b`,
      says: 'flat',
    },
    { ...eliciting('no type', form({ p: {} })), says: 'no type' },
    { ...eliciting('a free list', form({ p: { type: 'array', items: { type: 'string' } } })), says: 'list' },
    {
      ...eliciting(
        'several choices, which came later',
        form({ p: { type: 'array', items: { type: 'string', enum: ['a'] } } }),
      ),
      revision: '2025-06-18',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [eliciting('a form without properties', form({}))],
})
