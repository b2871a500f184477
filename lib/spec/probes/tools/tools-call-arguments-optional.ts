import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { callable, isToolError, NONE, requiredOf } from './callable'

export const toolsCallArgumentsOptional = defineProbe({
  id: 'tools-call-arguments-optional',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Clients leave arguments out where a tool needs none; a server that insists on {} fails for them.',
  fix: 'Take tools/call without arguments as with an empty object.',
  example: {
    right: '{"params": {"name": "now"}} → {"result": {"content": […]}}',
    wrong: '{"params": {"name": "now"}} → {"error": {"code": -32602, …}}',
  },
  sends: ['tools/call with {} for a tool that requires nothing, then the same without the member arguments'],
  run: async (context) => {
    const one = (await callable(context)).find((tool) => requiredOf(tool).length === 0)
    if (!one) return notExercised(NONE)
    const { name } = one
    const empty = await context.call('tools/call', { name, arguments: {} })
    const stopped = barred(empty)
    if (stopped) return stopped
    if (!empty.result || isToolError(empty.result))
      return notExercised(`With {}, ${name} was answered with ${tell(empty)}.`)
    const reply = await context.call('tools/call', { name })
    if (reply.result && !isToolError(reply.result)) return passed()
    return failed(violation(reply, `${name} works with {}, and was answered with ${tell(reply)} without arguments.`))
  },
})
