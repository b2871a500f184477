import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { callOf, mirroredArguments, NO_MIRRORED } from './mirrored'
import { refusesHeaders } from './refuses-headers'

export const headersParamMismatchRejected = defineProbe({
  id: 'headers-param-mismatch-rejected',
  risk: 'calls-tools',
  why: 'What routes or bills by the header would see another value than the tool that runs.',
  fix: 'Compare every Mcp-Param header with its argument before the tool runs; answer 400 and error -32020 when they differ.',
  example: {
    right: 'Mcp-Param-Region: harbour\n\n"arguments": {"region": "harbour"}',
    wrong: 'Mcp-Param-Region: hills\n\n"arguments": {"region": "harbour"}\n\nHTTP/1.1 200 OK',
  },
  sends: ['A call of an allowed tool with another value in one Mcp-Param header'],
  run: async (context) => {
    const mirrored = await mirroredArguments(context)
    const one = mirrored[0]
    if (!one) return notExercised(NO_MIRRORED)
    const headers = { [one.header]: typeof one.value === 'number' ? String(one.value + 1) : `${one.text}-other` }
    return refusesHeaders(context, [
      { what: `A call with another value in ${one.header}`, ...callOf(one), headers, code: true },
    ])
  },
})
