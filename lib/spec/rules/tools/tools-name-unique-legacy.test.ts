import { answered, declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const page = (name: string, cursor?: string, nextCursor?: string) => ({
  method: 'tools/list',
  params: { cursor },
  result: { tools: [{ name }], nextCursor },
})

testRule('tools-name-unique-legacy', {
  passes: [
    { name: 'two names', session: listsTools({ name: 'book' }, { name: 'cancel' }) },
    { name: 'two listings', session: answered(page('book'), page('book')) },
    {
      name: 'two listings side by side',
      session: answered(
        page('book', undefined, 'two'),
        page('book', undefined, 'two'),
        page('cancel', 'two'),
        page('cancel', 'two'),
      ),
    },
  ],
  fails: [
    {
      name: 'one name twice',
      session: listsTools({ name: 'book' }, { name: 'book' }),
      path: '/result/tools/1/name',
      says: '“book”',
    },
    { name: 'one name on two pages', session: answered(page('book', undefined, 'two'), page('book', 'two')) },
  ],
  notApplicable: [declaresNothing, { ...declaresNothing, name: 'a later revision', revision: '2025-11-25' }],
  notExercised: [silent],
})
