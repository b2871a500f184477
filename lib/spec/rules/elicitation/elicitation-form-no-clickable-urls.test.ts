import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'

testRule('elicitation-form-no-clickable-urls', {
  passes: [
    eliciting('no link', form({ home: { type: 'string', format: 'uri', description: 'e.g. https://a.example' } })),
  ],
  fails: [
    {
      ...eliciting('a link in the message', { ...form({}), message: 'Read https://a.example/terms first' }),
      path: `${MODERN_PARAMS}/message`,
      says: 'https://a.example/terms',
    },
    {
      ...eliciting(
        'a link in a description',
        form({ p: { type: 'string', description: 'See [terms](https://a.example)' } }),
      ),
      path: `${MODERN_PARAMS}/requestedSchema/properties/p/description`,
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [eliciting('a page', page('https://a.example/'))],
})
