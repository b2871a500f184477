import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { AS_TASK, declaresTasks } from './declared'

export const tasksParamIgnoredWhenUndeclared = defineProbe({
  id: 'tasks-param-ignored-when-undeclared',
  risk: 'calls-tools',
  appliesTo: declaresTasks,
  why: 'Clients send the same arguments to every server; one that trips over a member it need not know fails for no reason.',
  fix: 'Ignore params.task when you do not declare tasks.requests.tools.call, and answer with the result of the tool.',
  example: {
    right: '{"result": {"content": [{"type": "text", "text": "3"}]}}',
    wrong: '{"result": {"task": {"taskId": "t1", …}}}',
  },
  sends: ['tools/call of one allowed tool with the member task, though the server does not declare it'],
  run: async (context) => {
    const [callable] = await context.callable()
    if (!callable) return notExercised('No tool may be called.')
    const { name, args } = callable
    const plain = await context.request('tools/call', { name, arguments: args })
    const stopped = barred(plain)
    if (stopped) return stopped
    if (!plain.result) return notExercised(`Without task, ${name} was answered with ${tell(plain)}.`)
    const reply = await context.request('tools/call', { name, arguments: args, task: { ttl: 60_000 } })
    const { result } = reply
    if (result && !('task' in result) && Array.isArray(result['content'])) return passed()
    const what = result && 'task' in result ? 'a task' : tell(reply)
    const message = `${name} called with the member task was answered with ${what}, though ${AS_TASK} is not declared.`
    return failed(violation(reply, message, result && 'task' in result ? { path: '/result/task' } : {}))
  },
})
