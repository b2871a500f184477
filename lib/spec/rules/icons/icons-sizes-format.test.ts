import { testRule } from '@/lib/testing/rule-tester'
import { listsTools, silent } from '@/lib/testing/told-results'

const tool = (sizes: unknown) => listsTools({ name: 'book', icons: [{ src: 'https://server.test/a.png', sizes }] })

testRule('icons-sizes-format', {
  passes: [{ name: 'a size and any', session: tool(['48x48', 'any']) }],
  fails: [
    { name: 'one side', session: tool(['48x48', '48']), path: '/result/tools/0/icons/0/sizes/1', says: '“48”' },
    { name: 'two sizes in one', session: tool(['48x48 96x96']) },
    { name: 'a capital', session: tool(['48X48']) },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    silent,
    { name: 'no sizes', session: tool(undefined) },
    { name: 'sizes that are no list, which their shape tells', session: tool('48x48') },
  ],
})
