import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const HINTS = { ttlMs: 0, cacheScope: 'private' }

const RESULTS = {
  'caching-hints-discover': ['server/discover', { supportedVersions: ['2026-07-28'], capabilities: {} }],
  'caching-hints-tools-list': ['tools/list', { tools: [] }],
  'caching-hints-prompts-list': ['prompts/list', { prompts: [] }],
  'caching-hints-resources-list': ['resources/list', { resources: [] }],
  'caching-hints-resource-templates-list': ['resources/templates/list', { resourceTemplates: [] }],
  'caching-hints-resources-read': ['resources/read', { contents: [] }],
} as const

const asking = answered(
  'resources/read',
  { resultType: 'input_required', requestState: 'a' },
  { capabilities: { resources: {} } },
)

for (const id of Object.keys(RESULTS) as (keyof typeof RESULTS)[]) {
  const [method, body] = RESULTS[id]
  const got = (hints: object) => answered(method, { resultType: 'complete', ...body, ...hints })
  testRule(id, {
    passes: [{ name: 'both hints', session: got(HINTS) }],
    fails: [
      { name: 'no scope', session: got({ ttlMs: 0 }), path: '/result/cacheScope' },
      { name: 'no time', session: got({ cacheScope: 'public' }), path: '/result/ttlMs' },
      { name: 'neither', session: got({}), times: 2 },
    ],
    notApplicable: '2025-11-25',
    notExercised: [
      {
        name: 'nothing was asked of the server',
        session: (t, revision) => {
          t.connects(revision, { capabilities: { tools: {}, prompts: {}, resources: {} } })
        },
      },
      ...(method === 'resources/read' ? [{ name: 'a resource that asks first', session: asking }] : []),
    ],
  })
}
