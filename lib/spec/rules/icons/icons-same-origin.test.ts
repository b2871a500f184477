import { testRule } from '@/lib/testing/rule-tester'
import { answered, listsTools, silent } from '@/lib/testing/told-results'

const tool = (src: string) => ({ name: 'book', icons: [{ src }] })
const lists = (src: string) => listsTools(tool(src))

testRule('icons-same-origin', {
  passes: [
    { name: 'the server’s host', session: lists('http://server.test/icons/a.png') },
    {
      name: 'the host of its website',
      session: answered(
        { method: 'initialize', result: { serverInfo: { websiteUrl: 'https://www.test/about' } } },
        { method: 'tools/list', result: { tools: [tool('https://www.test/a.png')] } },
      ),
      revision: '2025-11-25',
    },
  ],
  fails: [
    {
      name: 'a stranger',
      session: lists('https://cdn.test/a.png'),
      path: '/result/tools/0/icons/0/src',
      says: '“cdn.test”',
    },
    { name: 'another port', session: lists('http://server.test:8080/a.png') },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent, { name: 'data', session: lists('data:image/png;base64,AAAA') }],
})
