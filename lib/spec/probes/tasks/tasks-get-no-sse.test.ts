import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, taskBreaking } from '@/lib/testing/reference/tasking'

testProbe('tasks-get-no-sse', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'a stream',
      server: taskBreaking(async ({ message }, next) =>
        message['method'] === 'tasks/get'
          ? new Response(`data: ${await (await next()).text()}\n\n`, {
              headers: { 'content-type': 'text/event-stream' },
            })
          : undefined,
      ),
      tools: ['add'],
      says: 'event stream',
    },
  ],
  notApplicable: [
    { name: 'a server without tasks' },
    { name: 'HTTP+SSE', server: (revision) => ({ ...taskServer(revision), transport: 'http+sse' }) },
  ],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
