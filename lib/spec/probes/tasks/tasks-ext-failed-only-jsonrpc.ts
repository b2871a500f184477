import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingHandles } from './extension-flow'

export const tasksExtFailedOnlyJsonrpc = defineProbe({
  id: 'tasks-ext-failed-only-jsonrpc',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A model can read a tool error and do better; an error of the protocol is nothing for it.',
  fix: 'Complete a task whose tool failed, with isError in its result; use failed, with error, for JSON-RPC errors only.',
  example: {
    right: '{"status": "completed", …, "result": {"content": […], "isError": true}}',
    wrong: '{"status": "failed", …, "result": {"content": […], "isError": true}}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }) => {
    const ends = runs.flatMap(({ polls }) => polls.filter(({ result }) => isOver(statusOf(result))).slice(0, 1))
    const telling = ends.filter(
      ({ result }) => result?.['status'] === 'failed' || objectAt(result, 'result')?.['isError'] === true,
    )
    if (telling.length === 0) return notExercised('No task failed.')
    const wrong = telling.filter(({ result }) => {
      const { code } = objectAt(result, 'error') ?? {}
      return result?.['status'] === 'failed' && (typeof code !== 'number' || result['result'] !== undefined)
    })
    return judged(
      wrong.map((reply) =>
        violation(reply, 'A task is failed without the JSON-RPC error that it failed with.', { path: '/result' }),
      ),
    )
  }),
})
