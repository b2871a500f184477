import { testRule } from '@/lib/testing/rule-tester'
import { answered, notified, quiet } from '@/lib/testing/told'

const listed = (_meta: unknown) => answered('tools/list', { resultType: 'complete', tools: [], _meta })
const named = (info: unknown) => listed({ 'io.modelcontextprotocol/serverInfo': info })

testRule('meta-object', {
  passes: [
    { name: 'an object', session: listed({}) },
    { name: 'an object, in the oldest revision', revision: '2024-11-05', session: listed({ progress: 1 }) },
  ],
  fails: [
    { name: 'a text', session: listed('cost=3'), path: '/result/_meta' },
    { name: 'null', revision: '2025-06-18', session: listed(null), path: '/result/_meta' },
    {
      name: 'an array on a tool',
      session: answered('tools/list', { tools: [{ name: 'a', _meta: [] }] }),
      path: '/result/tools/0/_meta',
    },
    {
      name: 'a number in a notification',
      session: notified('notifications/message', { level: 'info', data: 1, _meta: 1 }),
      path: '/params/_meta',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no _meta', session: quiet }],
})

testRule('meta-server-info-shape', {
  passes: [{ name: 'name and version', session: named({ name: 'trips', version: '2.1.0' }) }],
  fails: [
    {
      name: 'a number for a version',
      session: named({ name: 'trips', version: 2 }),
      path: '/result/_meta/io.modelcontextprotocol~1serverInfo/version',
    },
    { name: 'a bare name', session: named('trips') },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no serverInfo', session: listed({}) }],
})
