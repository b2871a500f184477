import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, ISSUER, ROOT_METADATA } from '@/lib/testing/reference/auth'

testProbe('auth-as-metadata-at-root', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'with the path',
      server: guarded(({ url }) =>
        url === ROOT_METADATA
          ? new Response(null, { status: 404 })
          : url === `${ROOT_METADATA}/mcp`
            ? Response.json({ issuer: ISSUER })
            : undefined,
      ),
      says: 'not at the root',
    },
  ],
  notApplicable: [
    { name: 'a server for everybody' },
    { name: '2025-06-18', revision: '2025-06-18', server: guarded() },
  ],
  notExercised: [{ name: 'none at all', server: altered(ROOT_METADATA, () => undefined) }],
})
