import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

testRule('tools-name-length', {
  passes: [{ name: '1 and 128 characters', session: listsTools({ name: 'a' }, { name: 'a'.repeat(128) }) }],
  fails: [
    {
      name: 'no characters',
      session: listsTools({ name: 'a' }, { name: '' }),
      path: '/result/tools/1/name',
      says: 'empty',
    },
    { name: '129 characters', session: listsTools({ name: 'a'.repeat(129) }), says: '129 characters' },
  ],
  notApplicable: [declaresNothing, { ...declaresNothing, name: 'the revision before', revision: '2025-06-18' }],
  notExercised: [silent, { name: 'no tools', session: listsTools() }],
})
