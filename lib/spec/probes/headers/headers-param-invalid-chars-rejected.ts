import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { mirroredArguments, NO_MIRRORED } from './mirrored'
import { refusesHeaders } from './refuses-headers'

const BARE = 'caf\u00e9'

export const headersParamInvalidCharsRejected = defineProbe({
  id: 'headers-param-invalid-chars-rejected',
  risk: 'calls-tools',
  why: 'Bytes outside of ASCII are read differently by every server and proxy on the way: what was compared need not be what was sent.',
  fix: 'Answer a call whose Mcp-Param header has characters other than printable ASCII, blank and tab with 400.',
  example: {
    right: 'Mcp-Param-Region: =?base64?Y2Fmw6k=?=',
    wrong: 'Mcp-Param-Region: café as bare bytes\n\nHTTP/1.1 200 OK',
  },
  sends: [
    'A call of an allowed tool with the argument “café”, and those bytes bare (not in Base64) in its Mcp-Param header',
  ],
  run: async (context) => {
    const mirrored = await mirroredArguments(context)
    const one = mirrored.find(({ value }) => typeof value === 'string')
    if (!one) return notExercised(NO_MIRRORED)
    const params = { name: one.tool, arguments: { ...one.args, [one.key]: BARE } }
    const right = await context.request('tools/call', params)
    if (right.status === 400) return notExercised(`The tool does not take “${BARE}” for ${one.key}, in Base64 either.`)
    return refusesHeaders(context, [
      {
        what: `A call with bare bytes in ${one.header}`,
        method: 'tools/call',
        params,
        headers: { [one.header]: BARE },
      },
    ])
  },
})
