import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing } from '@/lib/testing/reference/breaks'
import { goodServer, referenceServer } from '@/lib/testing/reference/server'

const listing = (supportedVersions: string[]) => (revision: Revision) =>
  answering('server/discover', (_seen, next) => changing(next, (result) => ({ ...result, supportedVersions })))(
    revision,
  )

testProbe('versioning-listed-version-works', {
  passes: [
    { name: 'the modern era alone' },
    { name: 'both eras', server: () => referenceServer({ revisions: ['2025-03-26', '2025-11-25', '2026-07-28'] }) },
  ],
  fails: [
    {
      name: 'a legacy revision that is not served',
      server: listing(['2025-11-25', '2026-07-28']),
      says: '2025-11-25 is listed, but initialize for it was answered with HTTP 400',
    },
    {
      name: 'a legacy revision in whose place another is served',
      server: () =>
        referenceServer({ revisions: ['2025-11-25', '2026-07-28'] }).breaking(({ message }, next) =>
          message['method'] === 'server/discover'
            ? changing(next, (result) => ({ ...result, supportedVersions: ['2024-11-05'] }))
            : undefined,
        ),
      says: '2024-11-05 is listed',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'an empty list', server: listing([]) },
    {
      name: 'no discovery',
      server: (revision) => goodServer(revision).breaking(() => new Response(null, { status: 500 })),
    },
  ],
})
