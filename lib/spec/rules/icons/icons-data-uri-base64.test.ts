import { testRule } from '@/lib/testing/rule-tester'
import { listsTools, silent } from '@/lib/testing/told-results'

const tool = (src: string) => listsTools({ name: 'book', icons: [{ src }] })

testRule('icons-data-uri-base64', {
  passes: [
    { name: 'a PNG', session: tool('data:image/png;base64,iVBORw0KGgo=') },
    { name: 'a parameter too', session: tool('data:image/svg+xml;charset=utf-8;base64,PHN2Zz4=') },
  ],
  fails: [
    {
      name: 'markup',
      session: tool('data:image/svg+xml;utf8,<svg/>'),
      path: '/result/tools/0/icons/0/src',
      says: 'is not in Base64',
    },
    { name: 'a text', session: tool('data:text/html;base64,AAAA'), says: 'an image' },
    { name: 'bytes that are missing', session: tool('data:image/png;base64,AAA'), says: 'no Base64' },
    { name: 'no bytes', session: tool('data:image/png;base64,') },
    { name: 'no end of the head', session: tool('data:image/png;base64') },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent, { name: 'an address', session: tool('https://server.test/a.png') }],
})
