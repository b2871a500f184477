import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer, type AskingTool } from '@/lib/testing/reference/asking'
import { looking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { goodServer, type Break } from '@/lib/testing/reference/server'

const tools = ['look']

/** Asks for the roots once in a session. */
const remembering: AskingTool = {
  ...looking(),
  run: async (ask, _args, { session }) => {
    if (!session.has('roots')) session.set('roots', await ask('roots/list', {}))
    return text('Looked.')
  },
}

const CHANGED = 'notifications/roots/list_changed'
const whenChanged = (change: Break) => (revision: Revision) =>
  askingServer()(revision).breaking((seen, next) =>
    seen.message['method'] === CHANGED ? change(seen, next) : undefined,
  )

/** Cannot be used any more once the roots have changed. */
const upset = (revision: Revision) => {
  let changed = false
  return askingServer()(revision).breaking(({ message }) => {
    if (message['method'] === CHANGED) changed = true
    return changed && message['method'] === 'tools/call' ? new Response('Oops', { status: 500 }) : undefined
  })
}

testProbe('roots-change-refetched', {
  passes: [
    { name: 'roots that are asked for anew', tools, server: askingServer() },
    { name: 'on the oldest revision', revision: '2024-11-05', tools, server: askingServer() },
  ],
  fails: [
    {
      name: 'an error for the notification',
      tools,
      server: whenChanged(() => new Response('Oops', { status: 500 })),
      says: 'notifications/roots/list_changed was answered with HTTP 500',
    },
    { name: 'a server that is upset', tools, server: upset, says: 'look was answered with HTTP 500' },
    { name: 'roots that are remembered', tools, server: askingServer([remembering]), says: 'without asking' },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a later revision', revision: '2026-07-28' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'authorization first', tools, server: whenChanged(() => new Response(null, { status: 401 })) },
  ],
})
