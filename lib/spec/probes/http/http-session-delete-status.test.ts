import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const onDelete = (status: number) =>
  breaking(({ verb }) => (verb === 'DELETE' ? new Response(null, { status }) : undefined))

testProbe('http-session-delete-status', {
  passes: [{ name: '204' }, { name: '405', server: onDelete(405) }],
  fails: [
    { name: '500', server: onDelete(500), says: 'HTTP 500' },
    { name: '404', server: onDelete(404) },
  ],
  notApplicable: [
    { name: 'a server without sessions', server: (revision) => goodServer(revision, { sessions: false }) },
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [{ name: 'authorization first', server: onDelete(403) }],
})
