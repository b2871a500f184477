import { defineProbe } from '@/lib/spec/probe'
import { brokeDown } from '@/lib/spec/probes/parts/copes'
import { barred } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { promptArguments } from './arguments'

const VALUES = [7, { nested: true }, ['a', 'b']] as const

export const promptsArgumentsValidated = defineProbe({
  id: 'prompts-arguments-validated',
  risk: 'safe',
  needs: 'prompts',
  why: 'Values of arguments end up in what a model reads; those of the wrong type break the server or the prompt.',
  fix: 'Check arguments before you use them, and refuse what is no string with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "city must be a string"}}',
    wrong: 'HTTP/1.1 500 Internal Server Error',
  },
  sends: ['prompts/get for the first prompt with an argument, three times: a number, an object and an array for it'],
  run: async (context) => {
    const [first] = await promptArguments(context)
    if (!first) return notExercised('No prompt takes an argument.')
    const { prompt, name } = first
    const violations = []
    for (const value of VALUES) {
      const params = { name: prompt, arguments: { [name]: value as never } }
      const reply = await context.request('prompts/get', params)
      const stopped = barred(reply)
      if (stopped) return stopped
      const what = `prompts/get with ${JSON.stringify(value)} for the argument ${name} of ${prompt}`
      violations.push(...[brokeDown(reply, what)].filter((one) => one !== undefined))
    }
    return judged(violations)
  },
})
