import { declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

testRule('tools-name-charset', {
  passes: [{ name: 'every character allowed', session: listsTools({ name: 'admin.Tools_book-2' }) }],
  fails: [
    { name: 'spaces', session: listsTools({ name: 'book a trip' }), path: '/result/tools/0/name', says: 'book a trip' },
    { name: 'a slash', session: listsTools({ name: 'trips/book' }) },
    { name: 'an umlaut', session: listsTools({ name: 'übersetzen' }) },
    { name: 'a line break at the end', session: listsTools({ name: 'book\n' }) },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'a name that is no string', session: listsTools({ name: 1 }) }],
})
