import { defineProbe } from '@/lib/spec/probe'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { mirroredArguments } from './mirrored'
import type { ProbeViolation } from '@/lib/recording/probing'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { MISMATCH } from './refuses-headers'

export const headersParamAbsentNotExpected = defineProbe({
  id: 'headers-param-absent-not-expected',
  risk: 'calls-tools',
  why: 'A header without an argument cannot be sent; a server that wants it refuses a call that is right.',
  fix: 'Ask for an Mcp-Param header only where the argument is in the body and is not null.',
  example: {
    right: '"arguments": {} without Mcp-Param-Region\n\nHTTP/1.1 200 OK',
    wrong: '"arguments": {} without Mcp-Param-Region\n\n"error": {"code": -32020, …}',
  },
  sends: [
    'A call of an allowed tool without one optional argument, and without its header',
    'The same with null for it',
  ],
  run: async (context) => {
    const mirrored = await mirroredArguments(context)
    const one = mirrored.find(({ required }) => !required)
    if (!one) return notExercised('No tool that may be called mirrors an optional argument.')
    const { tool, args, key, header } = one
    const { [key]: _left, ...rest } = args
    const violations: ProbeViolation[] = []
    for (const [what, changed] of [
      ['without', rest],
      ['with null for', { ...args, [key]: null }],
    ] as const) {
      const headers = { [header]: undefined }
      const reply = await context.request('tools/call', { name: tool, arguments: changed }, { headers })
      const stopped = barred(reply)
      if (stopped) return stopped
      // Whatever else the tool thinks of it is its own business.
      const message = `A call ${what} ${key}, and so without ${header}, was answered with ${tell(reply)}.`
      if (reply.error?.code === MISMATCH) violations.push(violation(reply, message, { path: '/error/code' }))
    }
    return judged(violations)
  },
})
