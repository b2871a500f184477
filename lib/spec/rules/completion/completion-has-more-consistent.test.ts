import { testRule } from '@/lib/testing/rule-tester'
import { answered, silent } from '@/lib/testing/told-results'

const completes = (completion: object) => answered({ method: 'completion/complete', result: { completion } })

testRule('completion-has-more-consistent', {
  passes: [
    { name: 'all of them', session: completes({ values: ['Rome'], total: 1, hasMore: false }) },
    { name: 'some of them', session: completes({ values: ['Rome'], total: 2, hasMore: true }) },
    { name: 'some of them, without a word', session: completes({ values: ['Rome'], total: 2 }) },
  ],
  fails: [
    {
      name: 'more than it says',
      session: completes({ values: ['Rome'], total: 2, hasMore: false }),
      path: '/result/completion/hasMore',
      says: '1 of 2',
    },
    {
      name: 'more than there are',
      session: completes({ values: ['Rome', 'Riga'], total: 1 }),
      path: '/result/completion/total',
    },
  ],
  notApplicable: 'always',
  notExercised: [silent, { name: 'no total', session: completes({ values: ['Rome'], hasMore: false }) }],
})
