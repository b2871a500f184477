import { objectAt, stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { holding } from '@/lib/testing/reference/resources'
import { goodServer } from '@/lib/testing/reference/server'

const uri = 'file:///srv/docs/menu.txt'
const files = holding([{ uri, name: 'menu', content: { uri, text: 'Figs.' } }])

/** Resolves what it is given, and serves what is there. */
const careless = (revision: Revision) =>
  files(revision).breaking((seen) => {
    const asked = stringAt(objectAt(seen.message, 'params'), 'uri') ?? ''
    const { pathname } = new URL(asked === '' ? 'file:///' : asked)
    return seen.message['method'] === 'resources/read' && pathname === '/etc/hostname'
      ? replying(seen, { result: { resultType: 'complete', contents: [{ uri: asked, text: 'web-1\n' }] } })
      : undefined
  })

testProbe('resources-path-traversal-blocked', {
  passes: [{ name: 'a folder that nobody leaves', server: files }],
  fails: [{ name: 'paths that are only resolved', server: careless, says: 'gave away /etc/hostname', times: 2 }],
  notApplicable: [
    { name: 'a server without resources', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'no files' },
    {
      name: 'authorization first',
      server: (revision) =>
        files(revision).breaking(({ message }) =>
          message['method'] === 'resources/read' ? new Response(null, { status: 401 }) : undefined,
        ),
    },
  ],
})
