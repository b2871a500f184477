import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'

/** Tools that are tried. */
const MOST = 3

export const tasksExtLegacyParamIgnored = defineProbe({
  id: 'tasks-ext-legacy-param-ignored',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'Clients of both eras send the member; nothing may depend on it any more.',
  fix: 'Do not look at params.task.',
  example: { right: '{"resultType": "complete", "content": […]}', wrong: '{"task": {"taskId": "7f1c…", …}}' },
  sends: ['tools/call of one allowed tool, without the extension: plainly, and with the member task of 2025-11-25'],
  run: async (context) => {
    const callable = (await context.callable()).slice(0, MOST)
    for (const { name, args } of callable) {
      const params = { name, arguments: args }
      const plain = await context.request('tools/call', params)
      if (plain.result?.['resultType'] !== 'complete') continue
      const reply = await context.request('tools/call', { ...params, task: { ttl: 1 } })
      const { result } = reply
      if (result?.['resultType'] === 'complete' && !('task' in result)) return passed()
      return failed(
        violation(
          reply,
          `${name} with the old member task was answered otherwise than without it: with ${tell(reply)}.`,
        ),
      )
    }
    return notExercised(callable.length === 0 ? 'No tool may be called.' : 'No call came to its end at once.')
  },
})
