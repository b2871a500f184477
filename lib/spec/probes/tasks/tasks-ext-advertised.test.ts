import { testProbe } from '@/lib/testing/probe-tester'
import { handleServer } from '@/lib/testing/reference/handing'

testProbe('tasks-ext-advertised', {
  passes: [{ name: 'by the book', server: handleServer, tools: ['slow'] }],
  fails: [
    {
      name: 'handed out in silence',
      server: (revision) => ({ ...handleServer(revision), capabilities: { tools: {} } }),
      tools: ['slow'],
      says: 'does not declare io.modelcontextprotocol/tasks',
    },
  ],
  notApplicable: [{ name: 'a server that hands out none' }],
  notExercised: [
    { name: 'no tool may be called', server: handleServer, tools: [] },
    { name: 'a tool that is never a task', server: handleServer, tools: ['add'] },
  ],
})
