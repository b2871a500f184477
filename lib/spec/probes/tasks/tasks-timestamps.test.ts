import { testProbe } from '@/lib/testing/probe-tester'
import { taskServer, altering } from '@/lib/testing/reference/tasking'

testProbe('tasks-timestamps', {
  passes: [{ name: 'by the book', server: taskServer }],
  fails: [
    {
      name: 'seconds',
      server: altering(['tasks/get'], (task) => ({ ...task, createdAt: 1764066600 })),
      tools: ['add'],
      says: 'createdAt is 1764066600',
      times: 3,
    },
    {
      name: 'going back',
      server: altering(['tasks/get'], (task, nth) => ({ ...task, lastUpdatedAt: `${2090 - nth}-01-01T00:00:00Z` })),
      tools: ['add'],
      says: 'lastUpdatedAt went back',
      times: 3,
    },
    {
      name: 'made anew',
      server: altering(['tasks/get'], (task, nth) => ({ ...task, createdAt: `${2030 + nth}-01-01T00:00:00Z` })),
      tools: ['add'],
      says: 'createdAt was',
      times: 3,
    },
  ],
  notApplicable: [{ name: 'a server without tasks' }],
  notExercised: [{ name: 'no tool may be called', server: taskServer, tools: [] }],
})
