import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const page = (nextCursor: unknown) => answered('tools/list', { tools: [], nextCursor })

testRule('pagination-next-cursor-string', {
  passes: [
    { name: 'a string', session: page('after 10') },
    { name: 'a string, in the oldest revision', revision: '2024-11-05', session: page('after 10') },
  ],
  fails: [
    { name: 'null', session: page(null), path: '/result/nextCursor' },
    { name: 'a number', session: page(10), revision: '2024-11-05' },
    { name: 'an object', session: answered('prompts/list', { prompts: [], nextCursor: {} }) },
    {
      name: 'null after templates',
      session: answered('resources/templates/list', { resourceTemplates: [], nextCursor: null }),
    },
    {
      name: 'null after tasks',
      revision: '2025-11-25',
      session: answered('tasks/list', { tasks: [], nextCursor: null }),
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no list', session: quiet }],
})
