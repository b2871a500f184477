import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

testRule('elicitation-url-id-removed', {
  passes: [eliciting('a page without an id', page('https://a.example/'))],
  fails: [
    {
      ...eliciting('a page with one', page('https://a.example/', { elicitationId: 'e1' })),
      path: `${MODERN_PARAMS}/elicitationId`,
      says: 'gone',
    },
    {
      name: 'the completion notification',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
        t.sse({ method: 'notifications/elicitation/complete', params: { elicitationId: 'e1' } })
      },
      path: '/method',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [eliciting('a form', form({}))],
})
