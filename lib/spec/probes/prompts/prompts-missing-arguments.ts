import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { notExercised } from '@/lib/spec/probing/verdict'
import { promptArguments } from './arguments'

export const promptsMissingArguments = defineProbe({
  id: 'prompts-missing-arguments',
  risk: 'safe',
  needs: 'prompts',
  why: 'A prompt made without what it needs says “undefined” to the model, and nobody notices.',
  fix: 'Answer prompts/get without a required argument with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "Missing argument: city"}}',
    wrong: '{"result": {"messages": [{"role": "user", "content": {"type": "text", "text": "Weather in undefined?"}}]}}',
  },
  sends: ['prompts/get for the first prompt that requires an argument, without arguments'],
  run: async (context) => {
    const needed = (await promptArguments(context)).find(({ required }) => required)
    if (!needed) return notExercised('No prompt requires an argument.')
    return expectsError(context, {
      method: 'prompts/get',
      params: { name: needed.prompt, arguments: {} },
      what: `prompts/get for ${needed.prompt} without its required argument ${needed.name}`,
      codes: [-32602],
    })
  },
})
