import { testRule } from '@/lib/testing/rule-tester'
import { answered, declaresNothing, silent } from '@/lib/testing/told-results'

const prompt = (content: object) =>
  answered({ method: 'prompts/get', params: { name: 'p' }, result: { messages: [{ role: 'user', content }] } })
const embeds = (resource: unknown) => prompt({ type: 'resource', resource })
const whole = { uri: 'trip://42', mimeType: 'text/plain', text: 'Rome' }

testRule('content-embedded-resource-complete', {
  passes: [
    { name: 'text', session: embeds(whole) },
    { name: 'bytes', session: embeds({ uri: 'file:///a.png', mimeType: 'image/png', blob: 'AAAA' }) },
  ],
  fails: [
    {
      name: 'no MIME type',
      session: embeds({ ...whole, mimeType: undefined }),
      path: '/result/messages/0/content/resource/mimeType',
      says: 'nothing for a MIME type',
    },
    { name: 'a name in place of a URI', session: embeds({ ...whole, uri: 'trip 42' }), says: '“trip 42” for a URI' },
    { name: 'nothing in it', session: embeds({ ...whole, text: undefined }), says: 'neither text nor blob' },
    { name: 'nothing at all', session: embeds({}), times: 3 },
  ],
  notApplicable: [declaresNothing],
  notExercised: [
    silent,
    { name: 'text', session: prompt({ type: 'text', text: 'Hello' }) },
    {
      name: 'a tool’s result',
      session: answered({ method: 'tools/call', result: { content: [{ type: 'resource', resource: {} }] } }),
    },
  ],
})
