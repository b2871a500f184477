import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-origin-403', {
  passes: [{ name: '403' }, { name: 'on a legacy session', revision: '2025-11-25' }],
  fails: [
    {
      name: 'a server that lets every page in',
      server: breaking((_seen, next) => next({ headers: { origin: undefined } })),
      says: 'HTTP 200 and a result',
    },
    {
      name: 'another status',
      server: breaking(({ headers }) => (headers.has('origin') ? new Response('no', { status: 400 }) : undefined)),
      says: 'HTTP 400',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [{ name: 'nothing is served', server: (revision) => goodServer(revision, { methods: {} }) }],
})
