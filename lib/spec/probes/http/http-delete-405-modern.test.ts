import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { referenceServer } from '@/lib/testing/reference/server'

testProbe('http-delete-405-modern', {
  passes: [{ name: '405' }],
  fails: [
    {
      name: '404',
      server: breaking(({ verb }) => (verb === 'DELETE' ? new Response(null, { status: 404 }) : undefined)),
      says: 'HTTP 404',
    },
  ],
  notApplicable: [
    { name: 'a server of both eras', server: () => referenceServer({ revisions: ['2025-11-25', '2026-07-28'] }) },
    { name: 'the revision before', revision: '2025-11-25' },
  ],
  notExercised: [{ name: 'no discovery', server: breaking(() => new Response(null, { status: 500 })) }],
})
