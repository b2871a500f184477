import type { JsonObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { notExercised } from '@/lib/spec/probing/verdict'
import { METHOD, NOTHING, somethingToComplete } from './ask'

export const completionMissingArguments = defineProbe({
  id: 'completion-missing-arguments',
  risk: 'safe',
  needs: 'completions',
  why: 'A request without its argument is a mistake of the client, and should be told as one.',
  fix: 'Answer completion/complete without argument with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "argument is required"}}',
    wrong: '{"error": {"code": -32603, "message": "Cannot read properties of undefined"}}',
  },
  sends: ['completion/complete for a listed prompt or template, without the member argument'],
  run: async (context) => {
    const params = await somethingToComplete(context)
    if (!params) return notExercised(NOTHING)
    const rest: JsonObject = Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'argument'))
    return expectsError(context, {
      method: METHOD,
      params: rest,
      what: 'A completion without argument',
      codes: [-32602],
    })
  },
})
