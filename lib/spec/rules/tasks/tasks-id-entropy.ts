import { hasCredentials } from '@/lib/spec/parts/credentials'
import { defineRule } from '@/lib/spec/rule'
import { guessableTaskIds } from './task-ids'

export const tasksIdEntropy = defineRule({
  id: 'tasks-id-entropy',
  why: 'Where nobody proves who they are, the id is all that keeps one user from reading the task of another.',
  fix: 'Make ids of at least 64 random bits, such as a version 4 UUID.',
  example: {
    right: '"taskId": "7f1c9a52-4d0e-4b6a-9d5e-0a6c1f3b8e21"',
    wrong: '"taskId": "task-17"',
  },
  on: 'result',
  methods: ['tools/call'],
  needs: 'tasks',
  // How ids are made cannot be seen, only what they look like.
  atMost: 'should',
  watch: () => {
    const watched = guessableTaskIds()
    return (sighting) => (hasCredentials(sighting.request.http) ? undefined : watched(sighting))
  },
})
