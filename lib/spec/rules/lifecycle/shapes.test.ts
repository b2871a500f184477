import type { Revision } from '@/lib/protocol/revisions'
import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const serverInfo = { name: 'trips', version: '1.0.0' }

/** The handshake of either era, with some members of the result said otherwise. */
const shakes = (t: Transcript, revision: Revision, members: Readonly<Record<string, unknown>> = {}): void => {
  const method = revision === '2026-07-28' ? 'server/discover' : 'initialize'
  t.connects(revision).sends({ id: 0, method, params: {} })
  t.receives({ id: 0, result: { protocolVersion: revision, capabilities: {}, serverInfo, ...members } })
}
const lists = (t: Transcript, revision: Revision): void => {
  t.connects(revision).sends({ id: 1, method: 'tools/list' })
  t.receives({ id: 1, result: { tools: [] } })
}
const unseen = { name: 'a handshake that was not seen', session: lists }

testRule('lifecycle-initialize-result-shape', {
  passes: [{ name: 'all three', session: shakes }],
  fails: [
    {
      name: 'a number for the version',
      session: (t, revision) => {
        shakes(t, revision, { protocolVersion: 20251125 })
      },
      path: '/result/protocolVersion',
    },
    {
      name: 'no capabilities',
      session: (t, revision) => {
        shakes(t, revision, { capabilities: undefined })
      },
      path: '/result/capabilities',
    },
    {
      name: 'a name in place of an object',
      session: (t, revision) => {
        shakes(t, revision, { serverInfo: 'trips' })
      },
      path: '/result/serverInfo',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [unseen],
})

testRule('lifecycle-server-info-shape', {
  passes: [
    {
      name: 'with a title and a site',
      session: (t, revision) => {
        shakes(t, revision, { serverInfo: { ...serverInfo, title: 'Trips', websiteUrl: 'https://trips.test/' } })
      },
    },
  ],
  fails: [
    {
      name: 'a number for the version',
      session: (t, revision) => {
        shakes(t, revision, { serverInfo: { name: 'trips', version: 1 } })
      },
      path: '/result/serverInfo/version',
    },
    {
      name: 'no name',
      revision: '2024-11-05',
      session: (t, revision) => {
        shakes(t, revision, { serverInfo: { version: '1' } })
      },
      path: '/result/serverInfo/name',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [unseen],
})

testRule('lifecycle-instructions-string', {
  passes: [
    {
      name: 'text',
      session: (t, revision) => {
        shakes(t, revision, { instructions: 'Search first.' })
      },
    },
  ],
  fails: [
    {
      name: 'a list',
      session: (t, revision) => {
        shakes(t, revision, { instructions: ['Search first.'] })
      },
      path: '/result/instructions',
    },
    {
      name: 'null, before',
      revision: '2025-03-26',
      session: (t, revision) => {
        shakes(t, revision, { instructions: null })
      },
      path: '/result/instructions',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no instructions', session: shakes }],
})

testRule('lifecycle-capabilities-shape', {
  passes: [
    {
      name: 'objects',
      session: (t, revision) => {
        shakes(t, revision, { capabilities: { tools: { listChanged: true }, logging: {} } })
      },
    },
  ],
  fails: [
    {
      name: 'true',
      session: (t, revision) => {
        shakes(t, revision, { capabilities: { tools: true } })
      },
      path: '/result/capabilities/tools',
    },
    {
      name: 'a word for a flag',
      revision: '2025-06-18',
      session: (t, revision) => {
        shakes(t, revision, { capabilities: { resources: { subscribe: 'yes' } } })
      },
      path: '/result/capabilities/resources/subscribe',
    },
  ],
  notApplicable: 'always',
  notExercised: [unseen],
})
