import { declaresNothing, tellSteps } from '@/lib/testing/told-results'
import { testRule, type Told } from '@/lib/testing/rule-tester'

const returning =
  (capabilities: Record<string, object>, type: string): Told['session'] =>
  (t, revision) => {
    t.connects(revision, { capabilities })
    tellSteps(t, revision, [{ method: 'tools/call', params: { name: 'book' }, result: { content: [{ type }] } }])
  }

testRule('tools-embedded-resource-capability', {
  passes: [{ name: 'a server with resources', session: returning({ tools: {}, resources: {} }, 'resource') }],
  fails: [
    {
      name: 'a server without',
      session: returning({ tools: {} }, 'resource'),
      path: '/result/content/0',
      says: 'does not declare resources',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [{ name: 'text', session: returning({ tools: {} }, 'text') }],
})
