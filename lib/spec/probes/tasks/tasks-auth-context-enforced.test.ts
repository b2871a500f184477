import { stringAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import type { Revision } from '@/lib/protocol/revisions'
import { replying } from '@/lib/testing/reference/breaks'
import { taskServer, taskBreaking } from '@/lib/testing/reference/tasking'

const ME = [['Authorization', 'Bearer one']] as const
const owned = (revision: Revision) => ({ ...taskServer(revision), headers: ME })

/** Whoever knows an id gets what it stands for. */
const shared = (revision: Revision) => ({
  ...taskBreaking((seen) => {
    const method = stringAt(seen.message, 'method') ?? ''
    return ['tasks/get', 'tasks/result'].includes(method) ? replying(seen, { result: { taskId: 't1' } }) : undefined
  })(revision),
  headers: ME,
})
const closed = (revision: Revision) => ({
  ...taskBreaking(({ headers }) => (headers.has('authorization') ? undefined : new Response(null, { status: 401 })))(
    revision,
  ),
  headers: ME,
})

testProbe('tasks-auth-context-enforced', {
  passes: [{ name: 'tasks are kept by session', server: owned }],
  fails: [
    { name: 'tasks for everybody', server: shared, tools: ['add'], says: 'is shown to a client without any', times: 2 },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [
    { name: 'nobody in particular', server: taskServer },
    { name: 'nobody is let in without a token', server: closed },
    { name: 'no tool may be called', server: owned, tools: [] },
  ],
})
