import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { judgingTasks } from './task-flow'
import { listed } from './views'

export const tasksListCursor = defineProbe({
  id: 'tasks-list-cursor',
  risk: 'calls-tools',
  needs: 'tasks.list',
  why: 'A client that sees no cursor stops: tasks on later pages do not exist for it.',
  fix: 'Send nextCursor with every page of tasks/list but the last.',
  example: {
    right: '{"tasks": […], "nextCursor": "eyJwYWdlIjoyfQ"}',
    wrong: '{"tasks": [… the first ten of fifty …]}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'tasks/list, page by page',
  ],
  run: judgingTasks(({ known, pages }) => {
    const last = pages.at(-1)
    const live = known.filter(({ reply }) => reply.result)
    if (!last?.result || live.length === 0) return notExercised('There was no list of tasks to look into.')
    const count = pages.reduce((sum, page) => sum + listed(page).length, 0)
    if ('nextCursor' in last.result || count >= live.length) return passed()
    const message = `tasks/list ends after ${count} tasks without a cursor, though ${live.length} can be got.`
    return failed(violation(last, message, { path: '/result', actual: count, expected: live.length }))
  }),
})
