import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { plainCalls } from './plain-calls'

export const tasksExtRequired32021 = defineProbe({
  id: 'tasks-ext-required-32021',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'By this error a client knows what it has to declare; by any other it gives up.',
  fix: 'Answer error -32021 with data.requiredCapabilities when a call can be served as a task only.',
  example: {
    right:
      '{"error": {"code": -32021, "message": "…", "data": {"requiredCapabilities": {"extensions": {"io.modelcontextprotocol/tasks": {}}}}}}',
    wrong: '{"error": {"code": -32600, "message": "Tasks are required"}}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tools/call once more for up to three that became tasks, without the extension',
  ],
  run: async (context) => {
    const refused = (await plainCalls(context)).filter(({ reply }) => reply.error)
    if (refused.length === 0) return notExercised('No tool needs the extension.')
    return judged(
      refused.flatMap(({ tool, reply }) => {
        const { error } = reply
        const extensions = objectAt(objectAt(error?.data, 'requiredCapabilities'), 'extensions')
        const values = { path: '/error', actual: error?.code ?? null, expected: -32021 }
        if (error?.code !== -32021)
          return [violation(reply, `${tool} without the extension was answered with ${tell(reply)}.`, values)]
        if (extensions && Object.hasOwn(extensions, TASKS_EXTENSION)) return []
        return [
          violation(reply, `The error -32021 of ${tool} does not name ${TASKS_EXTENSION}.`, { path: '/error/data' }),
        ]
      }),
    )
  },
})
