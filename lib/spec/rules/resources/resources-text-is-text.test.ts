import { testRule } from '@/lib/testing/rule-tester'
import { answered, silent } from '@/lib/testing/told-results'

const reads = (content: object) =>
  answered({
    method: 'resources/read',
    params: { uri: 'file:///a' },
    result: { contents: [{ uri: 'file:///a', ...content }] },
  })
const embeds = (resource: object) =>
  answered({ method: 'tools/call', result: { content: [{ type: 'resource', resource }] } })

testRule('resources-text-is-text', {
  passes: [
    { name: 'text', session: reads({ text: 'Größe\n', mimeType: 'text/plain; charset=utf-8' }) },
    { name: 'a drawing in XML', session: reads({ text: '<svg/>', mimeType: 'image/svg+xml' }) },
    { name: 'nothing in a binary file', session: reads({ text: '', mimeType: 'image/png' }) },
  ],
  fails: [
    {
      name: 'a picture',
      session: reads({ text: 'PNG', mimeType: 'image/png' }),
      path: '/result/contents/0/text',
      says: '“image/png”',
    },
    {
      name: 'an archive',
      session: embeds({ text: 'PK', mimeType: 'application/zip' }),
      path: '/result/content/0/resource/text',
    },
    { name: 'a NUL', session: reads({ text: 'a\u0000b' }), says: 'NUL' },
    { name: 'what was no UTF-8', session: reads({ text: 'Gr\uFFFD\uFFFDe' }), says: 'U+FFFD' },
  ],
  notApplicable: 'always',
  notExercised: [silent, { name: 'bytes', session: reads({ blob: 'AAAA', mimeType: 'image/png' }) }],
})
