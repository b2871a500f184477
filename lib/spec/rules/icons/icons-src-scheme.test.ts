import { testRule } from '@/lib/testing/rule-tester'
import { answered, listsTools, silent } from '@/lib/testing/told-results'

const tool = (...sources: readonly unknown[]) => listsTools({ name: 'book', icons: sources.map((src) => ({ src })) })

testRule('icons-src-scheme', {
  passes: [
    { name: 'the web', session: tool('https://server.test/a.png', 'HTTP://server.test/a.png') },
    { name: 'data', session: tool('data:image/png;base64,AAAA') },
    { name: 'a source that is none, which its shape tells', session: tool(1) },
  ],
  fails: [
    { name: 'a path', session: tool('/a.png'), path: '/result/tools/0/icons/0/src', says: 'no absolute URI' },
    { name: 'a script', session: tool('javascript:alert(1)'), says: 'javascript' },
    {
      name: 'a file',
      session: tool('https://server.test/a.png', 'file:///a.png'),
      path: '/result/tools/0/icons/1/src',
    },
    {
      name: 'the server’s own',
      revision: '2025-11-25',
      session: answered({ method: 'initialize', result: { serverInfo: { icons: [{ src: 'ftp://a.test/a.png' }] } } }),
      path: '/result/serverInfo/icons/0/src',
      says: 'of the server',
    },
    {
      name: 'the server’s own, told with a result',
      session: answered({
        method: 'server/discover',
        result: { _meta: { 'io.modelcontextprotocol/serverInfo': { icons: [{ src: 'ws://a.test' }] } } },
      }),
      path: '/result/_meta/io.modelcontextprotocol~1serverInfo/icons/0/src',
    },
    {
      name: 'a path, and in the clear from a server that is not',
      session: (t, revision) => {
        tool('/a.png')(t, revision)
        tool('http://server.test/a.png')(t.another('c2', 'https://server.test/mcp'), revision)
      },
      times: 2,
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent, { name: 'no icons', session: tool() }],
})
