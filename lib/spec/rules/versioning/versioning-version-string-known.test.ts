import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const shakes = (t: Transcript, result: unknown): void => {
  t.sends({ id: 0, method: 'initialize', params: {} })
  t.receives({ id: 0, result })
}

testRule('versioning-version-string-known', {
  passes: [
    {
      name: 'a published date',
      session: (t, revision) => {
        shakes(t.connects(revision), { protocolVersion: '2024-11-05' })
      },
    },
    {
      name: 'a draft',
      session: (t, revision) => {
        shakes(t.connects(revision), { protocolVersion: 'DRAFT-2026-v1' })
      },
    },
  ],
  fails: [
    {
      name: 'a number of its own',
      session: (t, revision) => {
        shakes(t.connects(revision), { protocolVersion: '1.0' })
      },
      path: '/result/protocolVersion',
      says: '“1.0”',
    },
    {
      name: 'a date on which none was published',
      session: (t, revision) => {
        shakes(t.connects(revision), { protocolVersion: '2025-01-01' })
      },
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'no version at all',
      session: (t, revision) => {
        shakes(t.connects(revision), {})
      },
    },
  ],
})
