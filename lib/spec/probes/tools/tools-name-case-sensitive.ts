import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { callable, isToolError, NONE } from './callable'

const swapped = (name: string): string => (name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase())

export const toolsNameCaseSensitive = defineProbe({
  id: 'tools-name-case-sensitive',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Clients keep tools that differ by case apart; a server that does not runs the wrong one.',
  fix: 'Compare names of tools letter by letter.',
  example: {
    right: '{"params": {"name": "WEATHER"}} → {"error": {"code": -32602, …}}',
    wrong: '{"params": {"name": "WEATHER"}} → the result of weather',
  },
  sends: ['tools/call for a tool that may be called, its name written in the other case'],
  run: async (context) => {
    const listed = new Set((await context.tools()).map(({ name }) => name))
    const one = (await callable(context)).find(({ name }) => swapped(name) !== name && !listed.has(swapped(name)))
    if (!one) return notExercised(NONE)
    const name = swapped(one.name)
    const reply = await context.call('tools/call', { name, arguments: one.args })
    const stopped = barred(reply)
    if (stopped) return stopped
    if (!reply.result || isToolError(reply.result)) return passed()
    return failed(violation(reply, `${name} is not listed, and was run as ${one.name}.`))
  },
})
