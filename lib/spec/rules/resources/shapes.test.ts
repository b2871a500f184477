import { testRule, type Told } from '@/lib/testing/rule-tester'
import { answered, declaresNothing, silent } from '@/lib/testing/told-results'

const plain = { uri: 'trip://42', name: 'trip' }
const lists = (...resources: readonly unknown[]) => answered({ method: 'resources/list', result: { resources } })
const templates = (...resourceTemplates: readonly unknown[]) =>
  answered({ method: 'resources/templates/list', result: { resourceTemplates } })
const expands = (uriTemplate: unknown) => templates({ uriTemplate, name: 'trip' })
const reads = (content: object) => answered({ method: 'resources/read', result: { contents: [content] } })
const updated =
  (params: object | undefined): Told['session'] =>
  (t, revision) => {
    t.connects(revision).opens('GET')
    t.sse({ method: 'notifications/resources/updated', params })
  }
const rest = { notApplicable: [declaresNothing], notExercised: [silent] } as const
const links = { type: 'resource_link', uri: 'trip 42', name: 'trip' }
const addresses = ['file:///trips/Rome%202026.md', 'trip://42?day=1#top', 'urn:isbn:0451450523', 'screen://localhost']

testRule('resources-list-shape', {
  passes: [
    { name: 'none', session: lists() },
    { name: 'an address and a name', session: lists(plain) },
  ],
  fails: [
    { name: 'no list', session: answered({ method: 'resources/list', result: {} }), path: '/result/resources' },
    {
      name: 'a title in place of a name',
      session: lists({ uri: 'a:b', title: 'A' }),
      path: '/result/resources/0/name',
    },
    { name: 'no address', session: lists({ name: 'trip' }), path: '/result/resources/0/uri' },
  ],
  ...rest,
})

testRule('resources-optional-fields', {
  passes: [{ name: 'all of them', session: lists({ ...plain, description: 'A', mimeType: 'text/plain', size: 0 }) }],
  fails: [
    { name: 'null', session: lists({ ...plain, mimeType: null }), path: '/result/resources/0/mimeType' },
    { name: 'a size in words', session: lists({ ...plain, size: '2 KB' }), path: '/result/resources/0/size' },
    { name: 'less than nothing', session: lists({ ...plain, size: -1 }) },
    { name: 'of a template', session: templates({ uriTemplate: 'a:{b}', name: 'a', description: 1 }) },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'none of them', session: lists(plain) }],
})

testRule('resources-uri-valid', {
  passes: [{ name: 'many kinds', session: lists(...addresses.map((uri) => ({ uri, name: 'a' }))) }],
  fails: [
    { name: 'a path', session: lists({ ...plain, uri: '/trips/42' }), path: '/result/resources/0/uri' },
    { name: 'a space', session: reads({ uri: 'trip://4 2', text: '' }), path: '/result/contents/0/uri' },
    { name: 'an umlaut', session: updated({ uri: 'trip://müller' }), path: '/params/uri' },
    {
      name: 'a link',
      session: answered({ method: 'tools/call', result: { content: [links] } }),
      path: '/result/content/0/uri',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [silent],
})

testRule('resources-uri-format', {
  passes: [{ name: 'many kinds', session: lists(...addresses.map((uri) => ({ uri, name: 'a' }))) }],
  fails: [{ name: 'a path', session: lists({ ...plain, uri: '/trips/42' }), path: '/result/resources/0/uri' }],
  notApplicable: '2025-06-18',
  notExercised: [silent],
})

testRule('resources-templates-shape', {
  passes: [
    { name: 'none', session: templates() },
    { name: 'one', session: expands('trip://{id}') },
  ],
  fails: [
    {
      name: 'a list of another name',
      session: answered({ method: 'resources/templates/list', result: { templates: [] } }),
      path: '/result/resourceTemplates',
    },
    { name: 'no name', session: templates({ uriTemplate: 'a:{b}' }), path: '/result/resourceTemplates/0/name' },
  ],
  ...rest,
})

testRule('resources-template-rfc6570', {
  passes: [
    { name: 'operators', session: expands('trip://{id}{/part*}{?day,hour:2}{#top}') },
    { name: 'no variable', session: expands('trip://42') },
  ],
  fails: [
    { name: 'a brace left open', session: expands('trip://{id'), path: '/result/resourceTemplates/0/uriTemplate' },
    { name: 'a space in a name', session: expands('trip://{trip id}') },
    { name: 'nothing in braces', session: expands('trip://{}') },
  ],
  ...rest,
})

testRule('resources-read-shape', {
  passes: [
    { name: 'text', session: reads({ uri: 'trip://42', text: '' }) },
    { name: 'bytes', session: reads({ uri: 'trip://42', blob: '' }) },
    { name: 'nothing', session: answered({ method: 'resources/read', result: { contents: [] } }) },
  ],
  fails: [
    { name: 'no list', session: answered({ method: 'resources/read', result: {} }), path: '/result/contents' },
    { name: 'no content', session: reads({ uri: 'trip://42' }) },
    { name: 'no address', session: reads({ text: 'Rome' }), path: '/result/contents/0/uri' },
  ],
  ...rest,
})

testRule('resources-blob-base64', {
  passes: [{ name: 'padded', session: reads({ uri: 'trip://42', blob: 'iVBO+/8=' }) }],
  fails: [
    { name: 'a data URI', session: reads({ uri: 'a:b', blob: 'data:;base64,AAAA' }), path: '/result/contents/0/blob' },
    {
      name: 'embedded in a result',
      session: answered({
        method: 'tools/call',
        result: { content: [{ type: 'resource', resource: { uri: 'a:b', blob: 'AAA' } }] },
      }),
      path: '/result/content/0/resource/blob',
    },
  ],
  notApplicable: 'always',
  notExercised: [silent, { name: 'text', session: reads({ uri: 'a:b', text: '?' }) }],
})

testRule('resources-updated-shape', {
  passes: [{ name: 'an address', session: updated({ uri: 'trip://42' }) }],
  fails: [
    { name: 'no address', session: updated({}), path: '/params/uri' },
    { name: 'a number', session: updated({ uri: 42 }), path: '/params/uri' },
  ],
  notApplicable: 'always',
  notExercised: [silent],
})
