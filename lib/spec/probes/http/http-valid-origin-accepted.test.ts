import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-valid-origin-accepted', {
  passes: [{ name: 'by the book' }, { name: 'a legacy session', revision: '2025-06-18' }],
  fails: [
    {
      name: 'every Origin is refused',
      server: breaking(({ headers }) => (headers.has('origin') ? new Response('no', { status: 403 }) : undefined)),
      says: 'with Origin: http://reference.test was answered with HTTP 403',
    },
    {
      name: 'one is wanted',
      server: breaking(({ headers }) => (headers.has('origin') ? undefined : new Response('no', { status: 403 }))),
      says: 'without Origin',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'nothing is served', server: (revision) => goodServer(revision, { methods: {} }) }],
})
