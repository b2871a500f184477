import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { judgingHandles } from './extension-flow'
import { NO_TASK_TOOL } from './plain-calls'

export const tasksExtUpdateUnknownKeysIgnored = defineProbe({
  id: 'tasks-ext-update-unknown-keys-ignored',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'Two clients may answer the same question; the one who comes late must not break the task.',
  fix: 'Take from inputResponses what is asked for at that moment, and pass over the rest.',
  example: { right: '{"resultType": "complete"}', wrong: '{"error": {"code": -32602, "message": "Unknown key"}}' },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tasks/update with a key that nobody asked for',
  ],
  run: judgingHandles(({ runs }) => {
    const updates = runs.flatMap(({ unknownKey }) => (unknownKey ? [unknownKey] : []))
    const [first] = updates
    if (!first) return notExercised(NO_TASK_TOOL)
    const stopped = barred(first.reply)
    if (stopped) return stopped
    return judged(
      updates.flatMap(({ reply, next }) => {
        const what = 'tasks/update with a key that nobody asked for'
        if (!reply.result) return [violation(reply, `${what} was answered with ${tell(reply)}.`)]
        return next.result ? [] : [violation(next, `After ${what}, tasks/get was answered with ${tell(next)}.`)]
      }),
    )
  }),
})
