import { testRule } from '@/lib/testing/rule-tester'
import type { Told } from '@/lib/testing/rule-tester'

const notifies =
  (tools: object): Told['session'] =>
  (t, revision) => {
    t.connects(revision, { capabilities: { tools } }).opens('GET')
    t.sse({ method: 'notifications/tools/list_changed' })
  }

testRule('tools-list-changed-declared', {
  passes: [{ name: 'a declared notification', session: notifies({ listChanged: true }) }],
  fails: [
    { name: 'an undeclared one', session: notifies({}), path: '/method', says: 'tools.listChanged is not declared' },
    { name: 'one that is ruled out', session: notifies({ listChanged: false }) },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no notification', session: (t, revision) => t.connects(revision) }],
})
