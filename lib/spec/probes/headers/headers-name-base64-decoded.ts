import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { sentinel } from './mirrored'
import { refusesHeaders, servesHeaders } from './refuses-headers'
import { NO_TARGET, targets } from './targets'

export const headersNameBase64Decoded = defineProbe({
  id: 'headers-name-base64-decoded',
  risk: 'safe',
  why: 'Names outside of ASCII travel as =?base64?…?=; a server that compares that form with the body refuses them all.',
  fix: 'Unwrap =?base64?…?= before comparing Mcp-Name with the body, whatever it holds.',
  example: {
    right: 'Mcp-Name: =?base64?bm90ZTovL29uZQ==?=\n\n{"method": "resources/read", "params": {"uri": "note://one"}}',
    wrong: 'the same, and HTTP/1.1 400 Bad Request',
  },
  sends: [
    'A request that names something, with Mcp-Name in the form =?base64?…?=',
    'The same with another name in that form',
  ],
  run: async (context) => {
    const [target] = await targets(context)
    if (!target) return notExercised(NO_TARGET)
    const { method, params, name } = target
    const right = await servesHeaders(context, [
      { what: `${method} with Mcp-Name in Base64`, method, params, headers: { 'Mcp-Name': sentinel(name) } },
    ])
    if (right.outcome !== 'passed') return right
    const headers = { 'Mcp-Name': sentinel(`${name}-other`) }
    return refusesHeaders(context, [
      { what: `${method} with another name in Base64 in Mcp-Name`, method, params, headers, code: true },
    ])
  },
})
