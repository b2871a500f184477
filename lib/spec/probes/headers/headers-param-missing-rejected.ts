import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { callOf, mirroredArguments, NO_MIRRORED } from './mirrored'
import { refusesHeaders } from './refuses-headers'

export const headersParamMissingRejected = defineProbe({
  id: 'headers-param-missing-rejected',
  risk: 'calls-tools',
  why: 'A client that leaves the header out escapes every rule that goes by it.',
  fix: 'Answer a call whose argument is there and whose header is not with 400 and error -32020, before the tool runs.',
  example: {
    right: 'Mcp-Param-Region: harbour\n\n"arguments": {"region": "harbour"}',
    wrong: '"arguments": {"region": "harbour"} without the header\n\nHTTP/1.1 200 OK',
  },
  sends: ['A call of an allowed tool without one of its Mcp-Param headers'],
  run: async (context) => {
    const mirrored = await mirroredArguments(context)
    const one = mirrored[0]
    if (!one) return notExercised(NO_MIRRORED)
    return refusesHeaders(context, [
      { what: `A call without ${one.header}`, ...callOf(one), headers: { [one.header]: undefined }, code: true },
    ])
  },
})
