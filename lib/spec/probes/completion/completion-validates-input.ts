import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { brokeDown } from '@/lib/spec/probes/parts/copes'
import { barred, violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { completes, METHOD, NOTHING, somethingToComplete } from './ask'

export const completionValidatesInput = defineProbe({
  id: 'completion-validates-input',
  risk: 'safe',
  appliesTo: completes,
  why: 'Completion answers while somebody types: what is not checked there is reached by every keystroke.',
  fix: 'Check ref.type and the name of the argument; answer what you do not know with -32602 or no values.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown reference type: ref/tool"}}',
    wrong: 'HTTP/1.1 500 Internal Server Error',
  },
  sends: ['completion/complete with the unknown reference type ref/tool', 'and with an argument that does not exist'],
  run: async (context) => {
    const params = await somethingToComplete(context)
    if (!params) return notExercised(NOTHING)
    const argument = { name: 'parley__no_such_argument', value: '' }
    const unknownType = await context.request(METHOD, { ...params, ref: { type: 'ref/tool', name: 'x' } })
    const unknownName = await context.request(METHOD, { ...params, argument })
    const stopped = barred(unknownType) ?? barred(unknownName)
    if (stopped) return stopped
    const values = objectAt(unknownName.result, 'completion')?.['values']
    const others = Array.isArray(values) && values.length > 0
    return judged(
      [
        brokeDown(unknownType, 'A completion with the unknown reference type ref/tool'),
        brokeDown(unknownName, 'A completion of an argument that does not exist'),
        others
          ? violation(unknownName, 'An argument that does not exist is completed with values of another.')
          : undefined,
      ].filter((one) => one !== undefined),
    )
  },
})
