import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const initialized =
  (tasks: object, headers: readonly (readonly [string, string])[] = []) =>
  (t: Transcript, revision: Revision): void => {
    t.starts(revision).sends({ id: 0, method: 'initialize', params: {} }, { headers })
    t.receives({ id: 0, result: { protocolVersion: revision, capabilities: { tasks } } })
    t.connects(revision, { capabilities: { tasks } })
  }

testRule('tasks-list-not-declared-anonymous', {
  passes: [{ name: 'a client with a token', session: initialized({ list: {} }, [['Authorization', 'Bearer a']]) }],
  fails: [
    {
      name: 'a client without',
      session: initialized({ list: {} }, [['content-type', 'application/json']]),
      path: '/result/capabilities/tasks/list',
    },
  ],
  notApplicable: [
    { name: 'a server without lists of tasks', session: initialized({ cancel: {} }) },
    { name: 'the revision before', revision: '2025-06-18', session: quiet },
  ],
  notExercised: [
    {
      name: 'a handshake that was not recorded',
      session: (t, revision) => t.connects(revision, { capabilities: { tasks: { list: {} } } }),
    },
  ],
})
