import { testRule } from '@/lib/testing/rule-tester'
import { answered, silent } from '@/lib/testing/told-results'

const returns = (...content: readonly unknown[]) => answered({ method: 'tools/call', result: { content } })
const prompts = (content: unknown) =>
  answered({ method: 'prompts/get', result: { messages: [{ role: 'user', content }] } })
const text = { type: 'text', text: 'Rome' }
const image = { type: 'image', data: 'AAAA', mimeType: 'image/png' }
const audio = { type: 'audio', data: 'AAAA', mimeType: 'audio/wav' }
const link = { type: 'resource_link', uri: 'trip://42', name: 'Trip 42' }
const embeds = (resource: unknown) => returns({ type: 'resource', resource })
const justText = { name: 'text alone', session: returns(text) }
const at = '/result/content/0'

testRule('content-type-known', {
  passes: [
    { name: 'every type there is', session: returns(text, image, audio, link) },
    { name: 'those there were at first', revision: '2024-11-05', session: returns(text, image) },
  ],
  fails: [
    { name: 'a type of its own', session: returns(text, { type: 'json' }), path: '/result/content/1/type' },
    { name: 'no type', session: returns({ text: 'Rome' }) },
    { name: 'audio before its time', revision: '2024-11-05', session: returns(audio), path: `${at}/type` },
    { name: 'a link before its time', revision: '2025-03-26', session: returns(link) },
    { name: 'in a prompt', session: prompts({ type: 'video' }), path: '/result/messages/0/content/type' },
  ],
  notApplicable: 'always',
  notExercised: [silent],
})

testRule('content-text-shape', {
  passes: [{ name: 'a string', session: returns(text) }],
  fails: [
    { name: 'null', session: returns({ ...text, text: null }), path: `${at}/text` },
    { name: 'an object', session: prompts({ ...text, text: {} }), path: '/result/messages/0/content/text' },
    { name: 'nothing', session: returns({ type: 'text' }), path: `${at}/text` },
  ],
  notApplicable: 'always',
  notExercised: [silent, { name: 'a picture', session: returns(image) }],
})

testRule('content-image-shape', {
  passes: [{ name: 'data and a type', session: returns(image) }],
  fails: [
    { name: 'no type', session: returns({ ...image, mimeType: undefined }), path: `${at}/mimeType` },
    { name: 'an address', session: returns({ type: 'image', url: 'https://a.test' }), path: `${at}/data`, times: 2 },
  ],
  notApplicable: 'always',
  notExercised: [silent, justText],
})

testRule('content-audio-shape', {
  passes: [{ name: 'data and a type', session: returns(audio) }],
  fails: [{ name: 'no data', session: returns({ ...audio, data: undefined }), path: `${at}/data` }],
  notApplicable: '2024-11-05',
  notExercised: [silent, justText],
})

testRule('content-resource-link-shape', {
  passes: [{ name: 'an address and a name', session: returns(link) }],
  fails: [
    { name: 'no name', session: returns({ ...link, name: undefined }), path: `${at}/name` },
    { name: 'no address', session: returns({ ...link, uri: undefined }), path: `${at}/uri` },
  ],
  notApplicable: '2025-03-26',
  notExercised: [silent, justText],
})

testRule('content-embedded-resource-shape', {
  passes: [
    { name: 'text', session: embeds({ uri: 'trip://42', text: 'Rome' }) },
    { name: 'bytes', session: embeds({ uri: 'trip://42', blob: 'AAAA' }) },
  ],
  fails: [
    { name: 'no resource', session: embeds(undefined), path: `${at}/resource` },
    { name: 'no address', session: embeds({ text: 'Rome' }), path: `${at}/resource/uri` },
    { name: 'no content', session: embeds({ uri: 'trip://42' }) },
  ],
  notApplicable: 'always',
  notExercised: [silent, justText],
})

testRule('content-annotations-audience', {
  passes: [{ name: 'both', session: returns({ ...text, annotations: { audience: ['user', 'assistant'] } }) }],
  fails: [
    {
      name: 'somebody else',
      session: returns({ ...text, annotations: { audience: ['human'] } }),
      path: `${at}/annotations/audience/0`,
    },
    { name: 'no list', session: returns({ ...text, annotations: { audience: 'user' } }) },
  ],
  notApplicable: 'always',
  notExercised: [silent, justText],
})

testRule('content-annotations-priority', {
  passes: [
    {
      name: 'both ends',
      session: returns({ ...text, annotations: { priority: 0 } }, { ...text, annotations: { priority: 1 } }),
    },
  ],
  fails: [
    { name: 'ten', session: returns({ ...text, annotations: { priority: 10 } }), path: `${at}/annotations/priority` },
    { name: 'a word', session: returns({ ...text, annotations: { priority: 'high' } }) },
  ],
  notApplicable: 'always',
  notExercised: [silent, justText],
})
