import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { callOf, mirroredArguments, NO_MIRRORED, sentinel } from './mirrored'
import { refusesHeaders, servesHeaders } from './refuses-headers'

const BROKEN = '=?base64?%%%?='

export const headersParamBase64Decoded = defineProbe({
  id: 'headers-param-base64-decoded',
  risk: 'calls-tools',
  why: 'Arguments outside of ASCII travel as =?base64?…?=; a server that compares that form with the body refuses them all.',
  fix: 'Unwrap =?base64?…?= before comparing an Mcp-Param header with its argument; refuse what is no Base64 with 400 and error -32020.',
  example: {
    right: 'Mcp-Param-Region: =?base64?aGFyYm91cg==?=\n\n"arguments": {"region": "harbour"}',
    wrong: 'Mcp-Param-Region: =?base64?%%%?=\n\nHTTP/1.1 200 OK',
  },
  sends: [
    'A call of an allowed tool with one Mcp-Param header in the form =?base64?…?=',
    'The same with other text in that form, and with what is no Base64',
  ],
  run: async (context) => {
    const mirrored = await mirroredArguments(context)
    const one = mirrored.find(({ value }) => typeof value === 'string')
    if (!one) return notExercised(NO_MIRRORED)
    const { header, text } = one
    const call = callOf(one)
    const right = await servesHeaders(context, [
      { what: `A call with ${header} in Base64`, ...call, headers: { [header]: sentinel(text) } },
    ])
    if (right.outcome !== 'passed') return right
    return refusesHeaders(context, [
      {
        what: `A call with other text in Base64 in ${header}`,
        ...call,
        headers: { [header]: sentinel(`${text}-other`) },
        code: true,
      },
      { what: `A call with ${header}: ${BROKEN}`, ...call, headers: { [header]: BROKEN }, code: true },
    ])
  },
})
