import { testRule, type Told } from '@/lib/testing/rule-tester'

const notifies =
  (prompts: object): Told['session'] =>
  (t, revision) => {
    t.connects(revision, { capabilities: { prompts } }).opens('GET')
    t.sse({ method: 'notifications/prompts/list_changed' })
  }

testRule('prompts-list-changed-declared', {
  passes: [{ name: 'a declared notification', session: notifies({ listChanged: true }) }],
  fails: [
    { name: 'an undeclared one', session: notifies({}), path: '/method', says: 'prompts.listChanged is not declared' },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no notification', session: (t, revision) => t.connects(revision) }],
})
