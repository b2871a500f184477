import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, ROOT_METADATA } from '@/lib/testing/reference/auth'

testProbe('auth-as-metadata-or-fallback', {
  passes: [
    { name: 'metadata', server: guarded() },
    {
      name: 'the default endpoints',
      server: guarded(({ url }) =>
        url === ROOT_METADATA
          ? new Response(null, { status: 404 })
          : /\/(?:authorize|token)$/.test(url)
            ? new Response(null, { status: 400 })
            : undefined,
      ),
    },
  ],
  fails: [{ name: 'neither', server: altered(ROOT_METADATA, () => undefined), says: 'no /authorize', times: 2 }],
  notApplicable: [
    { name: 'a server for everybody' },
    { name: '2025-06-18', revision: '2025-06-18', server: guarded() },
  ],
  notExercised: [
    {
      name: 'nobody answers',
      server: guarded(({ url }) => {
        if (!url.endsWith('/mcp')) throw new Error('No such host')
        return undefined
      }),
    },
  ],
})
