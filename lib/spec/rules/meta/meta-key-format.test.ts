import { testRule } from '@/lib/testing/rule-tester'
import { answered, notified, quiet } from '@/lib/testing/told'

const listed = (_meta: unknown) => answered('tools/list', { tools: [{ name: 'book', _meta }] })

testRule('meta-key-format', {
  passes: [
    {
      name: 'a prefix, a plain name, a trace',
      session: listed({ 'com.example/a.b-c_d': 1, plain: 2, traceparent: '' }),
    },
    { name: 'a prefix with an empty name', session: listed({ 'com.example/': 1 }) },
    { name: 'names of members every object has', session: listed({ constructor: 1 }) },
  ],
  fails: [
    { name: 'a space', session: listed({ 'trace id': 1 }), path: '/result/tools/0/_meta/trace id', says: '“trace id”' },
    { name: 'two slashes', session: listed({ 'com.example/a/b': 1 }), path: '/result/tools/0/_meta/com.example~1a~1b' },
    { name: 'a label that begins with a digit', session: listed({ '1com.example/a': 1 }) },
    {
      name: 'in a notification',
      session: notified('notifications/message', { _meta: { '-x': 1 } }),
      path: '/params/_meta/-x',
    },
    {
      name: 'in content, the resource in it, and a resource read',
      session: (t, revision) => {
        const resource = { uri: 'a:b', text: '', _meta: { '!': 1 } }
        answered('tools/call', { content: [{ type: 'resource', resource, _meta: { '?': 1 } }] })(t, revision)
        t.sends({ id: 2, method: 'resources/read', params: { uri: 'a:b' } })
        t.receives({ id: 2, result: { contents: [resource] } })
      },
      path: '/result/content/0/_meta/?',
      times: 3,
    },
    { name: 'of endless length', session: listed({ [`${'a.'.repeat(50_000)}!`]: 1 }) },
  ],
  notApplicable: '2025-03-26',
  notExercised: [
    { name: 'no _meta at all', session: answered('tools/list', { tools: [{ name: 'book' }] }) },
    { name: 'no messages', session: quiet },
  ],
})
