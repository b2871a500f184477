import type { JsonObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { callsDeclaring, NO_TASK_TOOL } from './plain-calls'

/** What a client of 2025-11-25 declares. */
const OLD: JsonObject = { list: {}, cancel: {}, requests: { elicitation: { create: {} } } }

export const tasksExtLegacyClientNonDeclaring = defineProbe({
  id: 'tasks-ext-legacy-client-non-declaring',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'The old capability stands for other messages; its client cannot read the handle.',
  fix: 'Hand out tasks only where extensions has io.modelcontextprotocol/tasks, whatever else is declared.',
  example: {
    right: '{"resultType": "complete", "content": […]}',
    wrong: '{"resultType": "task", "taskId": "7f1c…", "status": "working", …}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tools/call once more for up to three that became tasks, with the tasks capability of 2025-11-25 in place of the extension',
  ],
  run: async (context) => {
    const calls = await callsDeclaring(context, { ...context.facts.declared, tasks: OLD })
    const answered = calls.filter(({ reply }) => reply.response)
    if (answered.length === 0) return notExercised(NO_TASK_TOOL)
    const handles = answered.filter(({ reply }) => reply.result?.['resultType'] === 'task')
    const message = 'was answered with a task, though only the capability of 2025-11-25 is declared.'
    return judged(
      handles.map(({ tool, reply }) => violation(reply, `${tool} ${message}`, { path: '/result/resultType' })),
    )
  },
})
