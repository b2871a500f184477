import { defineRule } from '@/lib/spec/rule'
import { withoutTasks } from './created'
import { guessableTaskIds } from './task-ids'

export const tasksExtIdUnguessable = defineRule({
  id: 'tasks-ext-id-unguessable',
  why: 'Whoever guesses the id of a task can read its result, answer its questions and cancel it.',
  fix: 'Make ids of at least 64 random bits, such as a version 4 UUID.',
  example: {
    right: '"taskId": "7f1c9a52-4d0e-4b6a-9d5e-0a6c1f3b8e21"',
    wrong: '"taskId": "task-17"',
  },
  on: 'result',
  appliesTo: withoutTasks,
  // How ids are made cannot be seen, only what they look like.
  atMost: 'should',
  watch: guessableTaskIds,
})
