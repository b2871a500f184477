import { testRule } from '@/lib/testing/rule-tester'
import { answered, silent } from '@/lib/testing/told-results'

const returns = (annotations: unknown) =>
  answered({ method: 'tools/call', result: { content: [{ type: 'text', text: 'Rome', annotations }] } })
const modified = (lastModified: unknown) => returns({ lastModified })

testRule('content-annotations-last-modified', {
  passes: [
    { name: 'a moment in UTC', session: modified('2026-07-28T10:41:00Z') },
    { name: 'a moment elsewhere', session: modified('2026-07-28T10:41:00.123+02:00') },
    { name: 'a day', session: modified('2026-07-28') },
  ],
  fails: [
    {
      name: 'a day as people write it',
      session: modified('28/07/2026'),
      path: '/result/content/0/annotations/lastModified',
      says: '“28/07/2026”',
    },
    { name: 'a month that no year has', session: modified('2026-13-01T00:00:00Z') },
    { name: 'a number', session: modified(1_785_228_060) },
    {
      name: 'a listed resource',
      session: answered({
        method: 'resources/list',
        result: { resources: [{ uri: 'trip://42', annotations: { lastModified: 'today' } }] },
      }),
      path: '/result/resources/0/annotations/lastModified',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [silent, { name: 'other annotations', session: returns({ priority: 1 }) }],
})
