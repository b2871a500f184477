import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { callOf, mirroredArguments } from './mirrored'
import { servesHeaders } from './refuses-headers'

export const headersParamIntegerNumericCompare = defineProbe({
  id: 'headers-param-integer-numeric-compare',
  risk: 'calls-tools',
  why: 'Languages write the same integer as 42 or 42.0; text comparison refuses clients of one of them.',
  fix: 'Compare the Mcp-Param header of an integer argument as a number.',
  example: {
    right: 'Mcp-Param-Stars: 3.0\n\n"arguments": {"stars": 3}\n\nHTTP/1.1 200 OK',
    wrong: 'the same, and HTTP/1.1 400 Bad Request',
  },
  sends: ['A call of an allowed tool with an integer argument, written as 42.0 in its Mcp-Param header'],
  run: async (context) => {
    const mirrored = await mirroredArguments(context)
    const one = mirrored.find(({ value }) => Number.isSafeInteger(value))
    if (!one) return notExercised('No tool that may be called mirrors an integer in a header.')
    return servesHeaders(context, [
      { what: `A call with ${one.header}: ${one.text}.0`, ...callOf(one), headers: { [one.header]: `${one.text}.0` } },
    ])
  },
})
