import { testRule } from '@/lib/testing/rule-tester'
import { answered, listsTools, silent } from '@/lib/testing/told-results'

const src = 'https://server.test/a.png'
const tool = (icons: unknown) => listsTools({ name: 'book', inputSchema: { type: 'object' }, icons })
const at = '/result/tools/0/icons'

testRule('icons-shape', {
  passes: [{ name: 'all members', session: tool([{ src, mimeType: 'image/png', sizes: ['any'], theme: 'dark' }]) }],
  fails: [
    { name: 'one icon', session: tool({ src }), path: at },
    { name: 'an address', session: tool([src]), path: `${at}/0` },
    { name: 'no source', session: tool([{}]), path: `${at}/0/src` },
    { name: 'sizes in one string', session: tool([{ src, sizes: '48x48' }]), path: `${at}/0/sizes` },
    { name: 'another theme', session: tool([{ src, theme: 'blue' }]), path: `${at}/0/theme` },
    {
      name: 'the server’s own',
      revision: '2025-11-25',
      session: answered({
        method: 'initialize',
        result: {
          protocolVersion: '2025-11-25',
          capabilities: {},
          serverInfo: { name: 's', version: '1', icons: [{ src, mimeType: 1 }] },
        },
      }),
      path: '/result/serverInfo/icons/0/mimeType',
    },
    {
      name: 'a resource’s',
      session: answered({ method: 'resources/list', result: { resources: [{ uri: 'a:b', name: 'a', icons: null }] } }),
      path: '/result/resources/0/icons',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent, { name: 'no icons', session: tool(undefined) }],
})
