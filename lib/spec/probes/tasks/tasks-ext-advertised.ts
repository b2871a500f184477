import { defineProbe } from '@/lib/spec/probe'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { extensionFlow } from './extension-flow'
import { handleOf } from './handle-run'

export const tasksExtAdvertised = defineProbe({
  id: 'tasks-ext-advertised',
  risk: 'calls-tools',
  why: 'A client declares the extension only to servers that have it; one that does not say so never gets to use it.',
  fix: 'List io.modelcontextprotocol/tasks among the extensions in your answer to server/discover.',
  example: {
    right: '"capabilities": {"tools": {}, "extensions": {"io.modelcontextprotocol/tasks": {}}}',
    wrong: '"capabilities": {"tools": {}}\n\n{"resultType": "task", "taskId": "7f1c…", "status": "working", …}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: async (context) => {
    const { runs } = await extensionFlow(context)
    if (runs.length === 0) return notExercised('No tool may be called.')
    const handle = runs.map(handleOf).find((reply) => reply !== undefined)
    if (withoutExtension(context.facts) === undefined)
      return handle ? passed() : notExercised('The extension is declared; no call became a task.')
    if (!handle) return notApplicable('The server hands out no tasks.')
    return failed(violation(handle, `The server handed out a task, and does not declare ${TASKS_EXTENSION}.`))
  },
})
